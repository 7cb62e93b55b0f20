package dev.chartgate.helm.render;

import dev.chartgate.source.SourceText;

/**
 * A file of the folder {@code crds} of a chart or subchart, which Helm installs as it is.
 *
 * @param name as Helm shows it, for example {@code chart/charts/sub/crds/x.yaml}
 * @param text its text
 */
public record CrdFile(String name, SourceText text) {}
