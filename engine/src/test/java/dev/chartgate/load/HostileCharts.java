package dev.chartgate.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** Templates that loop, recurse or allocate without end, by what they do. */
final class HostileCharts {
  /** Values that they use. */
  static final String VALUES = "self: '{{ tpl .Values.self . }}'\ntext: some text\n";

  private static final String DOUBLING = "{{ range until 64 }}%s{{ end }}";

  private HostileCharts() {}

  static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    loops(all);
    recursion(all);
    texts(all);
    lists(all);
    maps(all);
    patterns(all);
    keys(all);
    output(all);
    return all;
  }

  private static void loops(Map<String, String> all) {
    all.put("range over until", "{{ range until 2147483647 }}x{{ end }}");
    all.put("range over seq", "{{ range split \" \" (seq 0 1 2147483647) }}x{{ end }}");
    all.put("range over a number", "{{ range 9223372036854775807 }}{{ end }}");
    all.put(
        "nested ranges",
        "{{ range until 50000 }}{{ range until 50000 }}{{ range until 50000 }}{{ end }}{{ end }}{{"
            + " end }}");
    all.put(
        "a variable in a loop", "{{ $x := 0 }}{{ range 1000000000 }}{{ $x = add $x 1 }}{{ end }}");
    all.put(
        "conditions in a loop",
        "{{ $x := .Values.text }}{{ range 1000000000 }}{{ if $x }}{{ $x = $x }}{{ end }}{{ end }}");
  }

  private static void recursion(Map<String, String> all) {
    all.put(
        "template of itself",
        "{{ define \"a\" }}{{ template \"a\" . }}{{ end }}{{ template \"a\" . }}");
    all.put(
        "include of itself",
        "{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}");
    all.put(
        "two of each other",
        "{{ define \"a\" }}{{ template \"b\" . }}{{ end }}{{ define \"b\" }}{{ template \"a\" ."
            + " }}{{ end }}{{ template \"a\" . }}");
    all.put(
        "two calls of itself",
        "{{ define \"a\" }}{{ if lt (len .) 60 }}{{ $x := append . 1 }}{{ template \"a\" $x }}{{"
            + " template \"a\" $x }}{{ end }}{{ end }}{{ template \"a\" list }}");
    all.put("tpl of itself", "{{ tpl .Values.self . }}");
    all.put(
        "tpl of ever other texts",
        "{{ range $i := until 100000000 }}{{ tpl (printf \"{{ define \\\"t%d\\\" }}x{{ end }}%s\""
            + " $i (repeat 1000 \"{{ 1 }}\")) $ }}{{ end }}");
  }

  private static void texts(Map<String, String> all) {
    all.put("repeat", "{{ repeat 2000000000 \"x\" }}");
    all.put(
        "repeat of wide characters",
        "{{ $x := repeat 15000000 \"\u20ac\" }}{{ $y := upper $x }}{{ $z := upper $x }}");
    all.put("printf", doubling("{{ $x = printf \"%s%s\" $x $x }}"));
    all.put(
        "printf of wide numbers",
        "{{ range until 1000000 }}{{ $x := printf \"%999999d\" . }}{{ $x }}{{ end }}");
    all.put("indent", "{{ indent 1000000000 \"a\\nb\" }}");
    all.put("nindent", doubling("{{ $x = $x | nindent 1000000 }}"));
    all.put("cat", doubling("{{ $x = cat $x $x }}"));
    all.put("base64", doubling("{{ $x = b64enc $x }}{{ $x = cat $x $x }}"));
    all.put("join", doubling("{{ $x = join $x (list $x $x $x) }}"));
    all.put("replace", doubling("{{ $x = replace \"\" $x $x }}"));
    all.put("wrapWith", doubling("{{ $x = wrapWith 1 $x $x }}"));
    all.put(
        "include",
        "{{ define \"a\" }}{{ . }}{{ . }}{{ end }}" + doubling("{{ $x = include \"a\" $x }}"));
    all.put("quote", doubling("{{ $x = quote $x $x }}"));
    all.put("random text", "{{ randAlphaNum 2000000000 }}");
    all.put("snakecase", doubling("{{ $x = snakecase $x }}{{ $x = cat $x $x }}"));
    all.put(
        "hash",
        "{{ $x := repeat 9000000 \"a\" }}{{ range until 1000000 }}{{ sha512sum $x }}{{ end }}");
    all.put(
        "shuffle",
        "{{ $x := repeat 9000000 \"a\" }}{{ range until 1000000 }}{{ $y := shuffle $x }}{{ end }}");
    all.put(
        "comparison",
        "{{ $x := repeat 9000000 \"a\" }}{{ range until 100000000 }}{{ if contains \"b\" $x }}{{"
            + " end }}{{ end }}");
    all.put(
        "a long number",
        "{{ round 1.5 2147483647 }}{{ range until 100000000 }}{{ round 1.5 300 }}{{ end }}");
  }

  private static String doubling(String step) {
    return "{{ $x := \"0123456789\" }}" + DOUBLING.formatted(step);
  }

  private static void lists(Map<String, String> all) {
    all.put("until", "{{ $x := until 2147483647 }}");
    all.put("concat", "{{ $x := list 1 }}" + DOUBLING.formatted("{{ $x = concat $x $x }}"));
    all.put("append", "{{ $x := list }}{{ range until 1000000 }}{{ $x = append $x . }}{{ end }}");
    all.put(
        "set",
        "{{ $x := dict }}{{ range until 100000000 }}{{ $_ := set $x (toString .) . }}{{ end }}");
    all.put(
        "set of texts",
        "{{ $x := dict }}{{ range until 100000000 }}{{ $_ := set $x (toString .) (repeat 100000"
            + " \"x\") }}{{ end }}");
    String folded = "{{ $x := list 1 }}" + DOUBLING.formatted("{{ $x = list $x $x }}");
    for (String function :
        new String[] {"toYaml", "toJson", "toToml", "toString", "deepCopy", "toPrettyJson"}) {
      all.put(
          function + " of what holds itself often",
          folded + "{{ $y := " + function + " (dict \"a\" $x) }}");
    }
    all.put(
        "comparison of what holds itself often", folded + "{{ $y := deepEqual $x (deepCopy $x) }}");
    all.put(
        "merge",
        "{{ $x := dict \"a\" 1 }}"
            + DOUBLING.formatted("{{ $x = dict \"a\" $x \"b\" $x }}")
            + "{{ $y := merge dict $x (deepCopy $x) }}");
    all.put("uniq", "{{ $x := uniq (until 1000000) }}");
    all.put(
        "split",
        "{{ $x := repeat 9000000 \"a\" }}{{ $y := splitList \"\" $x }}{{ $z := splitList \"\" $x"
            + " }}");
    all.put("sort", "{{ range until 100000 }}{{ $x := sortAlpha (until 20000) }}{{ end }}");
    all.put("a map in itself", "{{ $x := dict }}{{ $_ := set $x \"a\" $x }}{{ toString $x }}");
    all.put(
        "files",
        "{{ range until 1000000 }}{{ $x := $.Files.Glob \"**\" }}{{ $y := $x.AsConfig }}{{ end }}");
    all.put(
        "deep JSON",
        "{{ $x := fromJson (cat \"{\\\"a\\\":\" (repeat 10000000 \"[\")) }}{{ required \"it fails\""
            + " $x.none }}");
  }

  private static void maps(Map<String, String> all) {
    all.put(
        "a map that older values hold",
        eachTime(
            "{{ $m := dict }}{{ $_ := set .root.Values (toString .n) (list $m) }}{{ $_ := set $m"
                + " \"a\" (repeat 100000 \"x\") }}"));
    all.put(
        "a copy that older values hold",
        eachTime(
            "{{ $m := deepCopy .root.Values }}{{ $_ := set $m \"a\" (repeat 100000 \"x\") }}{{ $_"
                + " := set .root.Values (toString .n) (dict \"m\" $m) }}"));
    all.put(
        "merge into older values",
        eachTime(
            "{{ $_ := merge (dict \"v\" .root.Values) (dict \"v\" (dict (toString .n) (repeat"
                + " 100000 \"x\"))) }}"));
    String large =
        "{{ $x := dict }}{{ range until 10000 }}{{ $_ := set $x (toString .) . }}{{ end }}{{ $l :="
            + " list }}{{ range until 1000000 }}{{ $l = append $l (%s) }}{{ end }}";
    all.put("omit", large.formatted("omit $x \"a\""));
    all.put("pick", large.formatted("pick $x" + " \"1\"".repeat(500) + " \"2\" \"3\" \"4\" \"5\""));
    all.put("deepCopy", large.formatted("deepCopy $x"));
  }

  /** Calls a template, over and over, that has the root and a number. */
  private static String eachTime(String template) {
    return "{{ define \"a\" }}"
        + template
        + "{{ end }}{{ range until 1000000 }}{{ include \"a\" (dict \"root\" $ \"n\" .) }}{{ end"
        + " }}";
  }

  private static void patterns(Map<String, String> all) {
    String text = "(repeat 5000000 \"a\")";
    all.put(
        "nested stars",
        "{{ range until 1000 }}{{ $x := regexMatch \"(a*)*(a*)*b\" " + text + " }}{{ end }}");
    all.put("a search that looks far", "{{ $x := regexFindAll \"a.*b|a\" " + text + " -1 }}");
    all.put(
        "a large replacement",
        "{{ $x := regexReplaceAll \"a\" " + text + " \"$0$0$0$0$0$0$0$0$0\" }}");
    all.put("a split everywhere", "{{ $x := regexSplit \"\" " + text + " -1 }}");
    all.put(
        "a large program",
        "{{ range until 100000 }}{{ $x := regexMatch \"((a{30}){30})*\" " + text + " }}{{ end }}");
  }

  private static void keys(Map<String, String> all) {
    all.put("RSA keys", "{{ range until 1000000 }}{{ $x := genPrivateKey \"rsa\" }}{{ end }}");
    all.put("DSA keys", "{{ range until 1000000 }}{{ $x := genPrivateKey \"dsa\" }}{{ end }}");
    all.put("certificates", "{{ range until 1000000 }}{{ $x := genCA \"a\" 1 }}{{ end }}");
    all.put("bcrypt", "{{ range until 1000000 }}{{ $x := bcrypt \"a\" }}{{ end }}");
    all.put("htpasswd", "{{ range until 1000000 }}{{ $x := htpasswd \"a\" \"b\" }}{{ end }}");
    all.put(
        "derived passwords",
        "{{ range until 1000000 }}{{ $x := derivePassword 1 \"long\" \"a\" \"b\" \"c\" }}{{ end"
            + " }}");
  }

  private static void output(Map<String, String> all) {
    all.put("text without end", "{{ range until 100000000 }}a: some text of a line\n{{ end }}");
    all.put("small nodes", "a: [{{ repeat 9000000 \"1,\" }}]");
    all.put("small objects", "{{ repeat 1000000 \"---\\na: {}\\n\" }}");
    all.put("a deep document", "a: {{ repeat 9000000 \"[\" }}");
  }
}
