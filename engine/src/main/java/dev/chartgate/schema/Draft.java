package dev.chartgate.schema;

import com.networknt.schema.SpecificationVersion;
import dev.chartgate.source.MappingNode;
import dev.chartgate.source.Node;
import java.util.List;
import java.util.Optional;

/**
 * The draft of JSON Schema that a schema is written in. As with Helm, one that names none is of
 * 2020-12, and formats are judged up to draft 7 only.
 */
enum Draft {
  DRAFT_4(SpecificationVersion.DRAFT_4, "http://json-schema.org/draft-04/schema", true),
  DRAFT_6(SpecificationVersion.DRAFT_6, "http://json-schema.org/draft-06/schema", true),
  DRAFT_7(SpecificationVersion.DRAFT_7, "http://json-schema.org/draft-07/schema", true),
  DRAFT_2019_09(
      SpecificationVersion.DRAFT_2019_09, "https://json-schema.org/draft/2019-09/schema", false),
  DRAFT_2020_12(
      SpecificationVersion.DRAFT_2020_12, "https://json-schema.org/draft/2020-12/schema", false);

  private static final String LATEST = "//json-schema.org/schema";

  private final SpecificationVersion version;
  private final String id;
  private final boolean judgesFormats;

  Draft(SpecificationVersion version, String id, boolean judgesFormats) {
    this.version = version;
    this.id = id;
    this.judgesFormats = judgesFormats;
  }

  /** The draft of a schema, unless it names one that is not known. */
  static Optional<Draft> of(Node schema) {
    Optional<String> named =
        schema instanceof MappingNode mapping ? mapping.string("$schema") : Optional.empty();
    return named.isEmpty() ? Optional.of(DRAFT_2020_12) : named(named.get());
  }

  /**
   * The draft that an identifier names, be it that of {@code http} or of {@code https}, with an
   * empty fragment or none.
   */
  static Optional<Draft> named(String iri) {
    if (withoutFragment(iri).length() < iri.length() - 1) {
      return Optional.empty();
    }
    String place = withoutScheme(withoutFragment(iri));
    if (place.equals(LATEST)) {
      return Optional.of(DRAFT_2020_12);
    }
    return List.of(values()).stream()
        .filter(draft -> withoutScheme(draft.id).equals(place))
        .findFirst();
  }

  private static String withoutScheme(String iri) {
    return iri.replaceFirst("^https?:", "");
  }

  /** Whether an identifier is that of a draft's own schema, or of a part of it. */
  static boolean isMetaSchema(String iri) {
    String id = withoutFragment(iri);
    return named(id).isPresent()
        || id.startsWith("https://json-schema.org/draft/2019-09/meta/")
        || id.startsWith("https://json-schema.org/draft/2020-12/meta/");
  }

  private static String withoutFragment(String iri) {
    int hash = iri.indexOf('#');
    return hash < 0 ? iri : iri.substring(0, hash);
  }

  SpecificationVersion version() {
    return version;
  }

  String id() {
    return id;
  }

  /** The identifier as the validator writes it, which is how it knows the draft. */
  String dialect() {
    return version.getDialectId();
  }

  /** The keyword by which a schema identifies itself. */
  String idKeyword() {
    return this == DRAFT_4 ? "id" : "$id";
  }

  boolean judgesFormats() {
    return judgesFormats;
  }
}
