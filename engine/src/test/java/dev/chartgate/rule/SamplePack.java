package dev.chartgate.rule;

import dev.chartgate.source.ProblemText;
import dev.chartgate.source.SourceText;
import dev.chartgate.source.TextFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pack of the fewest lines that are right, for tests that change one thing in it. */
final class SamplePack {
  static final String PACK =
      """
      id: shop
      version: 0.2.0
      title: Shop
      charts:
        - name: shop
          version: ">=1.0.0-0 <2.0.0"
          recognizedBy: [shop-api]
          defaults:
            version: 1.2.3
            appVersion: 1.2.3
            values:
              replicas: 1
      sensitive: ["*.env.*TOKEN"]
      """;

  static final String RULE =
      """
      id: image-tag-moves
      code: SHP001
      title: Image has a tag that moves
      severity: error
      scope: object
      tags: [supply-chain]
      since: 0.1.0
      rationale: A tag that moves names different bytes on different days.
      remediation: Use a version tag.
      kinds: [workload]
      select: $pod.allContainers[*]
      parameters:
        moving: { default: [latest, main], description: Tags that move. }
      variables:
        - tag: self.image.split(':')[1]
      assert: "!(variables.tag in params.moving)"
      at: image
      part: tag
      message: |
        'the tag ' + variables.tag + ' moves'
      profiles:
        dev: { severity: info }
      cases:
        - name: a version
          object: |
            kind: Pod
            spec: { containers: [{ image: "app:1.2" }] }
          expect: []
        - name: latest
          object: |
            kind: Pod
            spec: { containers: [{ image: "app:latest" }] }
          expect: [{ path: "spec.containers[0].image", line: 2, message: the tag latest moves }]
      """;

  private final Map<String, String> files = new LinkedHashMap<>();
  private boolean withCases = true;
  private ExpressionChecker checker = ExpressionChecker.NONE;

  /** The pack with one rule, as it is. */
  static SamplePack right() {
    return new SamplePack().file("pack.yaml", PACK).file("image-tag-moves.yaml", RULE);
  }

  SamplePack file(String name, String text) {
    files.put(name, text);
    return this;
  }

  SamplePack without(String name) {
    files.remove(name);
    return this;
  }

  /** Replaces a piece of the rule, which must be there. */
  SamplePack rule(String piece, String by) {
    return replace("image-tag-moves.yaml", piece, by);
  }

  /** Replaces a piece of a file, which must be there. */
  SamplePack replace(String file, String piece, String by) {
    String text = files.getOrDefault(file, "");
    if (!text.contains(piece)) {
      throw new IllegalArgumentException("%s has no '%s'".formatted(file, piece));
    }
    return file(file, text.replace(piece, by));
  }

  SamplePack withoutCases() {
    withCases = false;
    return this;
  }

  SamplePack checkedBy(ExpressionChecker expressions) {
    checker = expressions;
    return this;
  }

  TextFolder folder() {
    List<SourceText> texts = new ArrayList<>();
    files.forEach((name, text) -> texts.add(new SourceText("shop/" + name, text)));
    return new TextFolder("shop", "shop", texts);
  }

  Pack read() throws PackException {
    return new PackReader(checker, withCases).read(List.of(folder())).getFirst();
  }

  Rule readRule() throws PackException {
    return read().rules().getFirst();
  }

  /** What is wrong with the pack, as it is shown; empty if nothing is. */
  String problems() {
    try {
      read();
      return "";
    } catch (PackException e) {
      return ProblemText.of(e.problems());
    }
  }
}
