package dev.chartgate.helm.values;

import dev.chartgate.release.ValuesLayer;
import dev.chartgate.source.Problem;
import java.util.List;

/**
 * What a person gave, merged.
 *
 * @param table the sum
 * @param layers the inputs, weakest first
 * @param inputsKnown whether the layers are what the person gave, not the sum that a record holds
 * @param warnings what Helm does otherwise than the person may think
 */
record UserValues(
    Table table, List<ValuesLayer> layers, boolean inputsKnown, List<Problem> warnings) {}
