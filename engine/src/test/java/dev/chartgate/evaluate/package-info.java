/** Tests of the engine's heart, on packs and releases written in the tests. */
@NullMarked
package dev.chartgate.evaluate;

import org.jspecify.annotations.NullMarked;
