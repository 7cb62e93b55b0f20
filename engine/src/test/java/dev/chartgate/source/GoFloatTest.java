package dev.chartgate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class GoFloatTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "1e5, 100000",
    "1e6, 1e+06",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "4.9E-324, 5e-324",
    "2e23, 2e+23",
    "1.5e300, 1.5e+300",
    "NaN, NaN",
    "-Infinity, -Inf"
  })
  void shortest_as_go_prints_it(double value, String text) {
    assertThat(GoFloat.shortest(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, f, -1, 0.1",
    "1e21, f, -1, 1000000000000000000000",
    "1e21, e, -1, 1e+21",
    "2.5, f, 0, 2",
    "3.5, f, 0, 4",
    "1234.5678, g, 6, 1234.57",
    "1, x, -1, 0x1p+00",
    "0.5, b, -1, 4503599627370496p-53"
  })
  void a_format_and_a_precision(double value, char format, int precision, String text) {
    assertThat(GoFloat.format(value, format, precision)).isEqualTo(text);
  }

  @Test
  void the_shortest_digits_give_the_number_back() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(GoFloat.shortest(value))).isEqualTo(value);
        assertThat(Double.parseDouble(GoFloat.format(value, 'f', GoFloat.SHORTEST)))
            .isEqualTo(value);
      }
    }
  }

  @Test
  void a_number_of_32_bits_has_no_digits_that_they_do_not_hold() {
    assertThat(GoFloat.shortestOfFloat(0.1)).isEqualTo("0.1");
    assertThat(GoFloat.shortestOfFloat(16777217)).isEqualTo("1.6777216e+07");
    assertThat(GoFloat.shortestOfFloat(1e300)).isEqualTo("+Inf");
    assertThat(GoFloat.shortestOfFloat(-0.0)).isEqualTo("-0");
  }
}
