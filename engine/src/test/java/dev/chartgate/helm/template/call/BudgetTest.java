package dev.chartgate.helm.template.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class BudgetTest {

  @Test
  void the_last_step_is_allowed_and_the_next_is_not() {
    Budget budget = new Budget(10, 10, () -> false);
    assertThatCode(() -> budget.steps(10)).doesNotThrowAnyException();
    assertThatThrownBy(budget::step)
        .isInstanceOf(BudgetException.class)
        .hasMessage("rendering takes more than the 10 steps that are allowed");
  }

  @Test
  void characters_are_counted_before_they_are_built() {
    Budget budget = new Budget(Long.MAX_VALUE, 100, () -> false);
    assertThatThrownBy(() -> budget.characters(1L << 40))
        .isInstanceOf(BudgetException.class)
        .hasMessage("rendering holds more than the 100 characters that are allowed");
  }

  @Test
  void numbers_that_overflow_are_no_way_around() {
    Budget budget = new Budget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false);
    budget.steps(Long.MAX_VALUE);
    assertThatThrownBy(() -> budget.steps(Long.MAX_VALUE)).isInstanceOf(BudgetException.class);
  }

  @Test
  void the_deadline_is_looked_at_as_steps_pass() {
    Budget budget = new Budget(Long.MAX_VALUE, Long.MAX_VALUE, () -> true);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                budget.step();
              }
            })
        .isInstanceOf(BudgetException.class)
        .hasMessage("rendering takes longer than it may");
  }

  @Test
  void what_a_computation_built_is_let_go_but_for_its_result() {
    Budget budget = new Budget(Long.MAX_VALUE, 100, () -> false);
    for (int i = 0; i < 10; i++) {
      long mark = budget.mark();
      budget.characters(80);
      budget.release(mark, 2);
    }
    assertThatThrownBy(() -> budget.characters(81)).isInstanceOf(BudgetException.class);
  }

  @Test
  void what_an_old_map_may_hold_is_never_let_go() {
    Budget budget = new Budget(Long.MAX_VALUE, 100, () -> false);
    long mark = budget.mark();
    budget.characters(60);
    budget.pin(0);
    budget.characters(30);
    budget.release(mark, 0);
    assertThatCode(() -> budget.characters(40)).doesNotThrowAnyException();
    assertThatThrownBy(() -> budget.characters(1)).isInstanceOf(BudgetException.class);
  }

  @Test
  void what_a_map_may_hold_is_let_go_with_the_computation_that_made_the_map() {
    Budget budget = new Budget(Long.MAX_VALUE, 100, () -> false);
    long outer = budget.mark();
    budget.characters(1);
    long born = budget.mark();
    long inner = budget.mark();
    budget.characters(60);
    budget.pin(born);
    budget.release(inner, 0);
    assertThat(budget.mark()).isEqualTo(61);
    budget.release(outer, 0);
    assertThat(budget.mark()).isZero();
  }

  @Test
  void a_map_that_an_older_map_may_hold_is_as_old_as_that() {
    Budget budget = new Budget(Long.MAX_VALUE, 100, () -> false);
    long computation = budget.mark();
    budget.characters(1);
    long born = budget.mark();
    budget.pin(0);
    budget.characters(60);
    budget.pin(born);
    budget.release(computation, 0);
    assertThat(budget.mark()).isEqualTo(61);
  }

  @Test
  void pins_say_of_any_sequence_what_a_search_through_all_of_them_says() {
    Random random = new Random(4);
    for (int round = 0; round < 300; round++) {
      Budget budget = new Budget(Long.MAX_VALUE, Long.MAX_VALUE, () -> false);
      Deque<Long> marks = new ArrayDeque<>();
      List<long[]> pins = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        switch (random.nextInt(4)) {
          case 0 -> marks.push(budget.mark());
          case 1 -> budget.characters(1 + random.nextInt(5));
          case 2 -> {
            long born = random.nextLong(budget.mark() + 1);
            long oldest = born;
            for (boolean found = true; found; ) {
              long known = oldest;
              oldest =
                  pins.stream()
                      .filter(pin -> pin[0] < known && known <= pin[1])
                      .mapToLong(pin -> pin[0])
                      .min()
                      .orElse(known);
              found = oldest < known;
            }
            pins.add(new long[] {oldest, budget.mark()});
            budget.pin(born);
          }
          default -> {
            if (!marks.isEmpty()) {
              long mark = marks.pop();
              long held =
                  pins.stream()
                      .filter(pin -> pin[0] <= mark)
                      .mapToLong(pin -> pin[1])
                      .reduce(mark, Math::max);
              pins.removeIf(pin -> pin[0] > mark);
              budget.release(mark, 0);
              assertThat(budget.mark()).isEqualTo(held);
            }
          }
        }
      }
    }
  }

  @Test
  void room_is_never_let_go() {
    Budget budget = new Budget(Long.MAX_VALUE, 100, () -> false);
    long mark = budget.mark();
    budget.room(60);
    budget.release(mark, 0);
    assertThatThrownBy(() -> budget.characters(41)).isInstanceOf(BudgetException.class);
  }
}
