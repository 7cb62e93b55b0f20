package dev.chartgate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chartgate.finding.Finding;
import dev.chartgate.release.Facts;
import dev.chartgate.release.FieldSource;
import dev.chartgate.release.KubernetesObject;
import dev.chartgate.release.Provenance;
import dev.chartgate.release.Release;
import dev.chartgate.rule.Policy;
import dev.chartgate.rule.Profile;
import dev.chartgate.rule.Selection;
import dev.chartgate.source.Mark;
import dev.chartgate.source.NodePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MovingFieldsCheckTest {
  private static final Release GIVEN =
      ReleaseOf.name("a")
          .objects(
              """
              apiVersion: v1
              kind: Secret
              metadata: { name: s }
              data: { one: MQ==, two: Mg==, fixed: Mw== }
              """)
          .build();

  /** Says of some fields that they move, and of the others that nothing is known. */
  private record Moving(List<String> fields) implements Provenance {
    @Override
    public FieldSource of(NodePath field) {
      return new FieldSource(
          Map.of(), List.of(), fields.contains(field.toFieldPath()), Set.of(), Set.of());
    }

    @Override
    public FieldSource of(NodePath field, Mark piece) {
      return of(field);
    }

    @Override
    public boolean isHiddenSomewhere() {
      return false;
    }

    @Override
    public boolean isMovingSomewhere() {
      return !fields.isEmpty();
    }

    @Override
    public void forEachLeaf(LeafVisitor visitor) {
      for (String key : List.of("one", "two", "fixed")) {
        NodePath path = NodePath.of("data", key);
        visitor.leaf(path, of(path));
      }
    }
  }

  private static List<Finding> findings(String... moving) {
    KubernetesObject object = GIVEN.objects().orElseThrow().getFirst();
    Release rendered =
        new Release(
            GIVEN.name(),
            GIVEN.namespace(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                List.of(
                    new KubernetesObject(
                        object.node(),
                        Optional.empty(),
                        Optional.of(new Moving(List.of(moving)))))),
            Optional.empty(),
            Facts.NONE,
            List.of(),
            1);
    EngineOptions options =
        new EngineOptions(
            Profile.DEFAULT,
            new Selection(List.of("CG010"), List.of()),
            Policy.NONE,
            Set.of(),
            false);
    return Judge.report(List.of(), options, rendered).findings();
  }

  @Test
  void an_object_is_named_once_with_the_first_field_that_moves() {
    assertThat(findings("data.one", "data.two"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message())
              .isEqualTo("data.one and 1 more are drawn at random or taken from the clock");
          assertThat(finding.subject().orElseThrow().path()).contains("data.one");
          assertThat(finding.place().orElseThrow().mark().line()).isEqualTo(4);
        });
  }

  @Test
  void what_stays_is_not_named() {
    assertThat(findings()).isEmpty();
    assertThat(findings("metadata.name")).isEmpty();
  }
}
