/** The packs, policy and waivers in force, read whole and replaced whole. */
@NullMarked
package dev.chartgate.webhook.ruleset;

import org.jspecify.annotations.NullMarked;
