package dev.chartgate.release;

import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Mark;
import dev.chartgate.source.Node;
import dev.chartgate.source.Problems;
import dev.chartgate.source.ScalarNode;
import dev.chartgate.source.ScalarPlaces;
import dev.chartgate.source.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Brings the services of a Compose file into the form that {@link ComposeFile} describes. */
final class ComposeServices {
  /** What would add to a service from elsewhere. */
  private static final Set<String> NOT_FOLLOWED = Set.of("extends", "env_file");

  private final Problems problems;

  ComposeServices(Problems problems) {
    this.problems = problems;
  }

  MappingNode read(MappingNode root) {
    root.entry("include")
        .ifPresent(entry ->
            problems.add(
                entry.keyMark(), "'include' is not followed; give one file that has all services"));
    List<MappingNode.Entry> services = new ArrayList<>();
    Optional<MappingNode.Entry> written = root.entry("services");
    Mark mark = written.map(MappingNode.Entry::keyMark).orElse(root.mark());
    if (written.isEmpty() || !(written.get().value() instanceof MappingNode)) {
      problems.add(mark, "a Compose file has a mapping 'services'");
    }
    for (MappingNode.Entry entry : entries(root.get("services"))) {
      if (entry.value() instanceof MappingNode service) {
        services.add(
            new MappingNode.Entry(
                entry.key(), entry.keyMark(), new Service(entry, service).read()));
      } else {
        problems.add(entry.keyMark(), "the service %s is no mapping".formatted(entry.key()));
      }
    }
    return new MappingNode(
        root.mark(),
        List.of(new MappingNode.Entry("services", mark, new MappingNode(mark, services))));
  }

  private static Iterable<MappingNode.Entry> entries(Optional<Node> node) {
    return node.orElse(null) instanceof MappingNode mapping ? mapping.entries() : List.of();
  }

  /** One service. */
  private final class Service {
    private final ScalarNode name;
    private final MappingNode raw;
    private final List<MappingNode.Entry> parts = new ArrayList<>();

    Service(MappingNode.Entry entry, MappingNode raw) {
      this.name = ScalarNode.string(entry.keyMark(), entry.key());
      this.raw = raw;
    }

    MappingNode read() {
      for (String key : NOT_FOLLOWED.stream().sorted().toList()) {
        raw.entry(key)
            .ifPresent(entry ->
                problems.add(
                    entry.keyMark(),
                    "'%s' of the service %s is not followed; write what it adds into the file"
                        .formatted(key, name.text())));
      }
      parts.add(entry("service", name));
      scalar(raw, "image").ifPresent(image -> parts.add(entry("image", image)));
      part("environment", this::environment);
      part("depends_on", this::dependencies);
      part("volumes", this::volumes);
      gpus();
      raw.entry("healthcheck")
          .filter(entry -> !isOff(entry.value()))
          .ifPresent(entry ->
              parts.add(
                  new MappingNode.Entry(
                      "healthcheck",
                      entry.keyMark(),
                      mapping(entry.value().mark(), entry("service", name)))));
      return new MappingNode(raw.mark(), parts);
    }

    private void part(String key, Part part) {
      Optional<MappingNode.Entry> written = raw.entry(key);
      if (written.isEmpty() || isNull(written.get().value())) {
        return;
      }
      List<MappingNode.Entry> found = new ArrayList<>();
      part.read(written.get().value(), found);
      parts.add(
          new MappingNode.Entry(
              key, written.get().keyMark(), new MappingNode(written.get().value().mark(), found)));
    }

    private void environment(Node node, List<MappingNode.Entry> found) {
      switch (node) {
        case MappingNode mapping -> {
          for (MappingNode.Entry entry : mapping.entries()) {
            List<MappingNode.Entry> variable = named(entry.key(), entry.keyMark());
            if (!(entry.value() instanceof ScalarNode value)) {
              wrong("environment", entry.value());
            } else if (!value.isNull()) {
              variable.add(entry("value", ScalarNode.string(value.mark(), value.text())));
            }
            found.add(
                new MappingNode.Entry(
                    entry.key(), entry.keyMark(), new MappingNode(entry.keyMark(), variable)));
          }
        }
        case SequenceNode list ->
            texts("environment", list)
                .forEach(item -> {
                  int equals = item.text().indexOf('=');
                  String key = equals < 0 ? item.text() : item.text().substring(0, equals);
                  List<MappingNode.Entry> variable = named(key, item.mark());
                  if (equals >= 0) {
                    variable.add(entry("value", piece(item, equals + 1, item.text().length())));
                  }
                  found.add(
                      new MappingNode.Entry(
                          key, item.mark(), new MappingNode(item.mark(), variable)));
                });
        case ScalarNode scalar -> wrong("environment", scalar);
      }
    }

    private void dependencies(Node node, List<MappingNode.Entry> found) {
      switch (node) {
        case MappingNode mapping -> {
          for (MappingNode.Entry entry : mapping.entries()) {
            List<MappingNode.Entry> dependency = named(entry.key(), entry.keyMark());
            if (entry.value() instanceof MappingNode how) {
              scalar(how, "condition").ifPresent(c -> dependency.add(entry("condition", c)));
            } else if (!isNull(entry.value())) {
              wrong("depends_on", entry.value());
            }
            found.add(
                new MappingNode.Entry(
                    entry.key(), entry.keyMark(), new MappingNode(entry.keyMark(), dependency)));
          }
        }
        case SequenceNode list ->
            texts("depends_on", list)
                .forEach(item ->
                    found.add(
                        new MappingNode.Entry(
                            item.text(),
                            item.mark(),
                            new MappingNode(item.mark(), named(item.text(), item.mark())))));
        case ScalarNode scalar -> wrong("depends_on", scalar);
      }
    }

    private void volumes(Node node, List<MappingNode.Entry> found) {
      if (!(node instanceof SequenceNode list)) {
        wrong("volumes", node);
        return;
      }
      for (Node item : list.items()) {
        switch (item) {
          case ScalarNode text -> volume(text).ifPresent(found::add);
          case MappingNode volume -> volume(volume).ifPresent(found::add);
          case SequenceNode other -> wrong("volumes", other);
        }
      }
    }

    /** Short form: {@code TARGET} or {@code SOURCE:TARGET[:MODE]}. */
    private Optional<MappingNode.Entry> volume(ScalarNode text) {
      String[] pieces = text.text().split(":", -1);
      String source = pieces.length == 1 ? "" : pieces[0];
      String target = pieces.length == 1 ? pieces[0] : pieces[1];
      boolean named = !source.isEmpty() && !source.matches("[./~$].*");
      boolean readOnly = pieces.length > 2 && List.of(pieces[2].split(",")).contains("ro");
      return target.isEmpty()
          ? Optional.empty()
          : Optional.of(volume(text.mark(), source, target, named, readOnly));
    }

    private Optional<MappingNode.Entry> volume(MappingNode volume) {
      String source = scalar(volume, "source").map(ScalarNode::text).orElse("");
      boolean named = !source.isEmpty() && volume.string("type").orElse("volume").equals("volume");
      boolean readOnly =
          scalar(volume, "read_only").filter(s -> Boolean.TRUE.equals(s.value())).isPresent();
      Optional<ScalarNode> target =
          scalar(volume, "target").filter(scalar -> scalar.string().isPresent());
      if (target.isEmpty()) {
        problems.add(
            volume.mark(), "a volume of the service %s has no target".formatted(name.text()));
      }
      return target.map(to -> volume(volume.mark(), source, to.text(), named, readOnly));
    }

    private MappingNode.Entry volume(
        Mark mark, String source, String target, boolean named, boolean readOnly) {
      return new MappingNode.Entry(
          target,
          mark,
          mapping(
              mark,
              entry("service", name),
              entry("source", ScalarNode.string(mark, source)),
              entry("target", ScalarNode.string(mark, target)),
              entry("named", new ScalarNode(mark, named, String.valueOf(named))),
              entry("read_only", new ScalarNode(mark, readOnly, String.valueOf(readOnly)))));
    }

    /** Reservations of devices that can do what a GPU can, and the short form {@code gpus}. */
    private void gpus() {
      List<Node> found = new ArrayList<>();
      Optional<Node> reserved =
          raw.mapping("deploy")
              .flatMap(deploy -> deploy.mapping("resources"))
              .flatMap(resources -> resources.mapping("reservations"))
              .flatMap(reservations -> reservations.get("devices"));
      items(reserved).filter(ComposeServices::isGpu).forEach(device -> found.add(gpu(device)));
      Optional<Node> all = raw.get("gpus");
      if (all.orElse(null) instanceof ScalarNode word) {
        found.add(gpu(word.mark(), "nvidia", word.text()));
      } else {
        items(all).forEach(device -> found.add(gpu(device)));
      }
      if (!found.isEmpty()) {
        Mark mark = found.getFirst().mark();
        parts.add(new MappingNode.Entry("gpus", mark, new SequenceNode(mark, found)));
      }
    }

    private Node gpu(MappingNode device) {
      String ids =
          device.sequence("device_ids").map(list -> String.valueOf(list.items().size())).orElse("");
      String count = scalar(device, "count").map(ScalarNode::text).orElse(ids);
      return gpu(
          device.mark(),
          device.string("driver").orElse(""),
          count.isEmpty() || count.equals("-1") ? "all" : count);
    }

    private Node gpu(Mark mark, String driver, String count) {
      return mapping(
          mark,
          entry("service", name),
          entry("driver", ScalarNode.string(mark, driver)),
          entry("count", ScalarNode.string(mark, count)));
    }

    private List<MappingNode.Entry> named(String key, Mark mark) {
      List<MappingNode.Entry> entries = new ArrayList<>();
      entries.add(entry("service", name));
      entries.add(entry("name", ScalarNode.string(mark, key)));
      return entries;
    }

    private List<ScalarNode> texts(String key, SequenceNode list) {
      List<ScalarNode> texts = new ArrayList<>();
      for (Node item : list.items()) {
        if (item instanceof ScalarNode text && !text.isNull()) {
          texts.add(text);
        } else {
          wrong(key, item);
        }
      }
      return texts;
    }

    private void wrong(String key, Node node) {
      problems.add(
          node.mark(),
          "'%s' of the service %s is not written as Compose has it".formatted(key, name.text()));
    }
  }

  /** Reads one part of a service. */
  private interface Part {
    void read(Node node, List<MappingNode.Entry> found);
  }

  private static Stream<MappingNode> items(Optional<Node> list) {
    return list.orElse(null) instanceof SequenceNode sequence
        ? sequence.items().stream()
            .filter(MappingNode.class::isInstance)
            .map(MappingNode.class::cast)
        : Stream.empty();
  }

  private static boolean isGpu(MappingNode device) {
    return device.sequence("capabilities").stream()
        .flatMap(list -> list.items().stream())
        .anyMatch(item -> item instanceof ScalarNode word && word.text().equals("gpu"));
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar && scalar.isNull();
  }

  private static boolean isOff(Node healthcheck) {
    return isNull(healthcheck)
        || (healthcheck instanceof MappingNode mapping
            && scalar(mapping, "disable").filter(s -> Boolean.TRUE.equals(s.value())).isPresent());
  }

  private static Optional<ScalarNode> scalar(MappingNode mapping, String key) {
    return mapping.find(key) instanceof ScalarNode scalar && !scalar.isNull()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  private static MappingNode.Entry entry(String key, ScalarNode value) {
    return new MappingNode.Entry(key, value.mark(), value);
  }

  private static MappingNode mapping(Mark mark, MappingNode.Entry... entries) {
    return new MappingNode(mark, List.of(entries));
  }

  private static ScalarNode piece(ScalarNode scalar, int from, int to) {
    Mark mark = new ScalarPlaces(scalar.mark(), scalar.text()).stretch(from, to);
    return ScalarNode.string(mark, scalar.text().substring(from, to));
  }
}
