package dev.chartgate.helm.template.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void what_a_map_may_hold_is_never_let_go() {
    Budget budget = new Budget(Long.MAX_VALUE, 100, () -> false);
    long mark = budget.mark();
    budget.characters(60);
    budget.pin();
    budget.characters(30);
    budget.release(mark, 0);
    assertThatCode(() -> budget.characters(40)).doesNotThrowAnyException();
    assertThatThrownBy(() -> budget.characters(1)).isInstanceOf(BudgetException.class);
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
