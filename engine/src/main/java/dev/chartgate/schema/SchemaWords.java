package dev.chartgate.schema;

import com.networknt.schema.Error;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.NearestName;
import dev.chartgate.source.Node;
import dev.chartgate.source.NodePath;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in a sentence what a keyword wants. No sentence shows a value: it may be a secret. */
final class SchemaWords {
  private static final int MOST_CHOICES = 12;
  private static final int MOST_FORMS = 3;

  private final String root;
  private final Function<String, Optional<Node>> schemas;

  /**
   * Words for one schema.
   *
   * @param root what the root of the values is called
   * @param schemas finds a part of the schema by its location
   */
  SchemaWords(String root, Function<String, Optional<Node>> schemas) {
    this.root = root;
    this.schemas = schemas;
  }

  /** What an error says of the value at a path, or of a key of it. */
  String message(Error error, NodePath path, Node actual, Optional<String> nearest) {
    String subject = subject(path);
    JsonNode wanted = error.getSchemaNode();
    String key = String.valueOf(error.getProperty());
    String said = text(wanted);
    return switch (error.getKeyword()) {
      case "type" -> wrongType(path, types(error), actual);
      case "enum" -> "%s has to be one of %s%s".formatted(subject, choices(wanted), meant(nearest));
      case "const" -> "%s has to be %s".formatted(subject, said);
      case "pattern" -> "%s has to match %s".formatted(subject, said);
      case "format" -> "%s has to be of the format %s".formatted(subject, said);
      case "minimum" -> "%s has to be at least %s".formatted(subject, said);
      case "maximum" -> "%s has to be at most %s".formatted(subject, said);
      case "exclusiveMinimum" -> "%s has to be more than %s".formatted(subject, said);
      case "exclusiveMaximum" -> "%s has to be less than %s".formatted(subject, said);
      case "multipleOf" -> "%s has to be a multiple of %s".formatted(subject, said);
      case "minLength" -> "%s has to have %s or more characters".formatted(subject, said);
      case "maxLength" -> "%s has to have %s characters at most".formatted(subject, said);
      case "minItems" -> "%s has to have %s or more items".formatted(subject, said);
      case "maxItems" -> "%s has to have %s items at most".formatted(subject, said);
      case "uniqueItems" -> "%s has an item twice".formatted(subject);
      case "contains", "minContains" ->
          "%s lacks an item that the schema demands".formatted(subject);
      case "maxContains" -> "%s has too many items of one kind".formatted(subject);
      case "minProperties" -> "%s has to have %s or more keys".formatted(subject, said);
      case "maxProperties" -> "%s has to have %s keys at most".formatted(subject, said);
      case "required" -> "%s lacks the key %s".formatted(subject, key);
      case "additionalProperties", "unevaluatedProperties" ->
          "%s has no key %s%s".formatted(subject, key, meant(nearest));
      case "propertyNames" -> "%s may not have the key %s".formatted(subject, key);
      case "additionalItems", "unevaluatedItems" ->
          "%s has more items than the schema allows".formatted(subject);
      case "dependencies", "dependentRequired" ->
          "%s has the key %s, %s".formatted(subject, key, companions(wanted.get(key)));
      case "not" -> "%s has a form that the schema excludes".formatted(subject);
      case "false" -> "%s may not be set".formatted(subject);
      default -> "%s does not fit the schema (%s)".formatted(subject, error.getKeyword());
    };
  }

  /** What to say of a value of a wrong type. */
  String wrongType(NodePath path, List<String> types, Node actual) {
    String wanted =
        types.stream().map(SchemaWords::type).distinct().collect(Collectors.joining(" or "));
    return "%s has to be %s, not %s%s"
        .formatted(subject(path), wanted, type(actual), quotes(types, actual));
  }

  /** What to say of a value that fits several forms of which only one may fit. */
  String tooManyFit(NodePath path) {
    return "%s fits several forms of the schema, and only one may fit".formatted(subject(path));
  }

  /** What to say of a value that fits no form. */
  String noneFits(NodePath path, List<List<Misfit>> forms) {
    String reasons =
        forms.stream()
            .limit(MOST_FORMS)
            .map(form -> form.getFirst().error().message())
            .distinct()
            .collect(Collectors.joining("; or "));
    String more = forms.size() > MOST_FORMS ? "; or one of the schema's other forms" : "";
    return "%s fits no form of the schema: %s%s".formatted(subject(path), reasons, more);
  }

  /** The types that an error is about, if it is about types. */
  List<String> types(Error error) {
    if (!error.getKeyword().equals("type")) {
      return List.of();
    }
    List<String> types = new ArrayList<>();
    JsonNode wanted = error.getSchemaNode();
    if (wanted.isArray()) {
      wanted.forEach(type -> types.add(type.asString()));
    } else {
      types.add(wanted.asString());
    }
    return types;
  }

  /** The known key or the allowed value that may have been meant. */
  Optional<String> nearest(Error error, Node actual) {
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" ->
          NearestName.to(String.valueOf(error.getProperty()), knownKeys(error));
      case "enum" -> {
        List<String> choices = new ArrayList<>();
        error.getSchemaNode().forEach(choice -> choices.add(choice.asString()));
        yield actual instanceof ScalarNode scalar
            ? NearestName.to(scalar.text(), choices)
            : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private Collection<String> knownKeys(Error error) {
    String location = error.getSchemaLocation().toString();
    int slash = location.lastIndexOf('/');
    return schemas
        .apply(location.substring(0, slash))
        .filter(MappingNode.class::isInstance)
        .flatMap(schema -> ((MappingNode) schema).mapping("properties"))
        .map(MappingNode::keys)
        .orElseGet(List::of);
  }

  private String subject(NodePath path) {
    return path.isRoot() ? root : path.toSetKey();
  }

  private static String meant(Optional<String> nearest) {
    return nearest.map(name -> "; did you mean " + name + "?").orElse("");
  }

  private static String quotes(List<String> types, Node actual) {
    if (!(actual instanceof ScalarNode scalar) || scalar.isNull()) {
      return "";
    }
    boolean isString = scalar.string().isPresent();
    if (types.contains("string") && !isString) {
      return "; put it between quotes";
    }
    boolean number = types.contains("integer") || types.contains("number");
    if (isString && number && scalar.text().matches("-?[0-9]+(\\.[0-9]+)?")) {
      return "; take the quotes away";
    }
    boolean truth = types.contains("boolean") && scalar.text().matches("true|false");
    return isString && truth ? "; take the quotes away" : "";
  }

  private static String type(String name) {
    return switch (name) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "string" -> "a string";
      case "integer" -> "an integer";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> name;
    };
  }

  private static String type(Node node) {
    return switch (node) {
      case MappingNode mapping -> "a mapping";
      case SequenceNode list -> "a list";
      case ScalarNode scalar ->
          switch (scalar.value()) {
            case null -> "null";
            case String string -> "a string";
            case Boolean truth -> "a boolean";
            case Long number -> "an integer";
            case Object number -> "a number with a fraction";
          };
    };
  }

  private static String choices(JsonNode wanted) {
    List<String> choices = new ArrayList<>();
    wanted.forEach(choice -> choices.add(text(choice)));
    String shown = choices.stream().limit(MOST_CHOICES).collect(Collectors.joining(", "));
    return choices.size() > MOST_CHOICES ? shown + ", …" : shown;
  }

  private static String companions(@Nullable JsonNode keys) {
    List<String> names = new ArrayList<>();
    if (keys != null && keys.isArray()) {
      keys.forEach(key -> names.add(key.asString()));
    }
    return names.isEmpty()
        ? "which does not go with the rest"
        : "which takes " + String.join(" and ", names) + " beside it";
  }

  private static String text(JsonNode node) {
    boolean bare = node.isString() && !node.asString().isEmpty();
    return bare ? node.asString() : node.toString();
  }
}
