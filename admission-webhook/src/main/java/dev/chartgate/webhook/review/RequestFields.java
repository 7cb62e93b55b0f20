package dev.chartgate.webhook.review;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.SequenceNode;
import dev.chartgate.text.TerminalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The request in a review, read strictly; all that is wrong with it is told at once. */
final class RequestFields {
  private static final int SHOWN = 40;

  private final MappingNode request;
  private final List<String> mistakes = new ArrayList<>();

  private RequestFields(MappingNode request) {
    this.request = request;
  }

  static RequestFields of(MappingNode review) throws MalformedReview {
    return new RequestFields(
        review
            .mapping("request")
            .orElseThrow(() -> new MalformedReview("the AdmissionReview has no request")));
  }

  Review review() throws MalformedReview {
    MappingNode none = MappingNode.empty(request.mark());
    MappingNode kind = mapping(request, "kind").orElse(none);
    if (!request.has("kind")) {
      mistakes.add("request.kind is missing");
    }
    String group = text(kind, "request.kind.", "group", false);
    String version = text(kind, "request.kind.", "version", true);
    MappingNode user = mapping(request, "userInfo").orElse(none);
    Optional<Operation> operation = operation();
    Optional<MappingNode> object = mapping(request, "object");
    boolean isKept =
        operation.filter(o -> o == Operation.CREATE || o == Operation.UPDATE).isPresent();
    if (isKept && object.isEmpty()) {
      mistakes.add("request.object is missing");
    }
    String uid = text(request, "request.", "uid", true);
    String kindName = text(kind, "request.kind.", "kind", true);
    String subResource = text(request, "request.", "subResource", false);
    String namespace = text(request, "request.", "namespace", false);
    String name = text(request, "request.", "name", false);
    String account = text(user, "request.userInfo.", "username", false);
    List<String> groups = groups(user);
    boolean dryRun = dryRun();
    Optional<MappingNode> oldObject = mapping(request, "oldObject");
    Optional<MappingNode> written = object.map(ServerMetadata::without);
    Optional<MappingNode> writtenBefore = oldObject.map(ServerMetadata::without);
    if (!mistakes.isEmpty()) {
      throw new MalformedReview(String.join("; ", mistakes));
    }
    return new Review(
        uid,
        operation.orElseThrow(),
        group.isEmpty() ? version : group + "/" + version,
        kindName,
        subResource,
        Optional.of(namespace).filter(text -> !text.isEmpty()),
        name,
        account,
        groups,
        dryRun,
        object.flatMap(ServerMetadata::uid),
        written,
        writtenBefore,
        ServerMetadata.ofRequest(request, written, writtenBefore));
  }

  private Optional<Operation> operation() {
    String word = text(request, "request.", "operation", true);
    Optional<Operation> found =
        Arrays.stream(Operation.values())
            .filter(operation -> operation.name().equals(word))
            .findFirst();
    if (found.isEmpty() && !word.isEmpty()) {
      mistakes.add("request.operation is %s, which is none that is known".formatted(shown(word)));
    }
    return found;
  }

  private Optional<MappingNode> mapping(MappingNode parent, String key) {
    Optional<Node> value = parent.get(key).filter(node -> !isNull(node));
    if (value.isPresent() && !(value.get() instanceof MappingNode)) {
      mistakes.add("request.%s is no JSON object".formatted(key));
      return Optional.empty();
    }
    return value.map(MappingNode.class::cast);
  }

  private String text(MappingNode parent, String path, String key, boolean required) {
    Optional<Node> value = parent.get(key).filter(node -> !isNull(node));
    if (value.isPresent()
        && !(value.get() instanceof ScalarNode scalar && scalar.string().isPresent())) {
      mistakes.add("%s%s is no text".formatted(path, key));
      return "";
    }
    String text = value.map(Node::toString).orElse("");
    // What belongs to no kind was said of the kind already.
    if (required && text.isEmpty() && (parent.size() > 0 || !path.equals("request.kind."))) {
      mistakes.add("%s%s is missing".formatted(path, key));
    }
    return text;
  }

  private List<String> groups(MappingNode user) {
    List<String> groups = new ArrayList<>();
    for (Node item : user.sequence("groups").map(SequenceNode::items).orElse(List.of())) {
      if (item instanceof ScalarNode scalar && scalar.string().isPresent()) {
        groups.add(scalar.text());
      } else {
        mistakes.add("an item of request.userInfo.groups is no text");
      }
    }
    return groups;
  }

  private boolean dryRun() {
    Optional<Node> value = request.get("dryRun").filter(node -> !isNull(node));
    if (value.isEmpty()) {
      return false;
    }
    if (value.get() instanceof ScalarNode scalar && scalar.value() instanceof Boolean dry) {
      return dry;
    }
    mistakes.add("request.dryRun is neither true nor false");
    return false;
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }

  /** A word of the body, as messages may show it. */
  static String shown(String word) {
    String safe = TerminalText.escape(word);
    return safe.isEmpty()
        ? "missing"
        : "'" + (safe.length() <= SHOWN ? safe : safe.substring(0, SHOWN) + "…") + "'";
  }
}
