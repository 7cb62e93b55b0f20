package dev.chartgate.helm.render;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What Helm looks at in a document.
 *
 * @param kind its kind; empty if it says none
 * @param annotations its annotations
 */
record ManifestHead(String kind, Map<String, String> annotations) {

  ManifestHead {
    annotations = new LinkedHashMap<>(annotations);
  }
}
