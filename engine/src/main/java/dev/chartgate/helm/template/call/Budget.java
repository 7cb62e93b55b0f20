package dev.chartgate.helm.template.call;

import dev.chartgate.source.Interruption;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * What one rendering may use. Steps and characters decide, so that the same chart gets the same
 * answer on each machine; the deadline comes on top. Not for several threads.
 *
 * <p>Steps stand for time. Characters stand for memory: they are those of the texts that can still
 * be reached, as far as that is easily told ({@link #mark}), and the room of what cannot be told.
 */
public final class Budget {
  /** How many steps pass between two looks at the clock. */
  private static final int LOOK = 4096;

  private final long maxSteps;
  private final long maxCharacters;
  private final BooleanSupplier pastDeadline;
  private long steps;

  /** The characters of texts that are held, as far as they can be let go again. */
  private long text;

  /** What is never let go. */
  private long room;

  private final Pins pins = new Pins();

  private long nextLook = LOOK;

  /**
   * A budget of which nothing is used.
   *
   * @param maxSteps executed nodes of templates, and what functions count as such
   * @param maxCharacters UTF-16 units that texts take at one time, and what else is held counted as
   *     such
   * @param pastDeadline whether the caller's deadline has passed
   */
  public Budget(long maxSteps, long maxCharacters, BooleanSupplier pastDeadline) {
    this.maxSteps = maxSteps;
    this.maxCharacters = maxCharacters;
    this.pastDeadline = pastDeadline;
  }

  /**
   * Uses one step.
   *
   * @throws BudgetException if none is left
   */
  public void step() {
    steps(1);
  }

  /**
   * Uses steps, before the work is done.
   *
   * @throws BudgetException if so many are not left, or the deadline has passed
   * @throws CancellationException if this thread is interrupted
   */
  public void steps(long count) {
    steps += count;
    if (steps > maxSteps || steps < 0) {
      throw new BudgetException(
          "rendering takes more than the %,d steps that are allowed".formatted(maxSteps));
    }
    if (steps >= nextLook) {
      nextLook = steps + LOOK;
      Interruption.check();
      if (pastDeadline.getAsBoolean()) {
        throw new BudgetException("rendering takes longer than it may");
      }
    }
  }

  /**
   * Uses characters of a text, before they are built. They cost steps, too.
   *
   * @throws BudgetException if so many are not left
   */
  public void characters(long count) {
    text += count;
    check(text);
    steps(count >> 6);
  }

  /**
   * Uses room for what is held to the end: where something came from, and what caches keep.
   *
   * @param count in characters
   * @throws BudgetException if so many are not left
   */
  public void room(long count) {
    room += count;
    check(room);
  }

  private void check(long added) {
    if (text + room > maxCharacters || added < 0) {
      throw new BudgetException(
          "rendering holds more than the %,d characters that are allowed".formatted(maxCharacters));
    }
  }

  /**
   * What is held now: to be given to {@link #release} when a computation is done, and to be
   * remembered by a map that is made, for {@link #pin}.
   */
  public long mark() {
    return text;
  }

  /**
   * Lets go the texts that were built since a mark, as far as no older map may hold them.
   *
   * @param mark what was held when the computation began
   * @param kept the characters of what came of it
   */
  public void release(long mark, long kept) {
    text = pins.held(mark) + kept;
  }

  /**
   * Says that a map was changed: what is held now may be in it, and is let go no sooner than the
   * map itself.
   *
   * @param born what was held when the map was made, 0 for one that is older than the rendering
   */
  public void pin(long born) {
    pins.add(born, text);
  }
}
