package dev.chartgate.helm.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of {@code .Files.Glob}, in the grammar of Go's library {@code gobwas/glob}: {@code *}
 * and {@code ?} stand for anything but {@code /}, {@code **} for anything at all, {@code [abc]},
 * {@code [a-z]} and {@code [!a]} for one character, {@code {a,b}} for either. All ways to match are
 * followed at once, so that matching takes at most the product of both lengths.
 */
final class FileGlob {
  private final List<State> states;
  private final int last;

  /** What a state takes; several states stand for one pattern. */
  private sealed interface Step {}

  /** One character of a set. */
  private record One(boolean negated, String characters, int low, int high) implements Step {
    boolean takes(int c) {
      boolean in = characters.isEmpty() ? low <= c && c <= high : characters.indexOf(c) >= 0;
      return in != negated;
    }
  }

  /** One character that is no separator. */
  private record Any() implements Step {}

  /** Any number of characters. */
  private record Many(boolean separators) implements Step {}

  /** No character. */
  private record None() implements Step {}

  private static final class State {
    Step step = new None();
    final List<Integer> next = new ArrayList<>();
  }

  private FileGlob(List<State> states, int last) {
    this.states = states;
    this.last = last;
  }

  /** Reads a pattern, if it is one. */
  static Optional<FileGlob> parse(String pattern) {
    return new Parser(pattern.codePoints().toArray()).parse();
  }

  /** Whether a path matches as a whole. */
  boolean matches(String path) {
    BitSet at = new BitSet();
    enter(0, at);
    for (int c : path.codePoints().toArray()) {
      BitSet after = new BitSet();
      for (int i = at.nextSetBit(0); i >= 0; i = at.nextSetBit(i + 1)) {
        State state = states.get(i);
        switch (state.step) {
          case One one when one.takes(c) -> enterAll(state, after);
          case Any() when c != '/' -> enterAll(state, after);
          case Many(boolean separators) when separators || c != '/' -> enter(i, after);
          case One _, Any _, Many _, None _ -> {}
        }
      }
      at = after;
    }
    return at.get(last);
  }

  private void enterAll(State state, BitSet into) {
    state.next.forEach(next -> enter(next, into));
  }

  /** Enters a state and all that can be reached from it without a character. */
  private void enter(int first, BitSet into) {
    Deque<Integer> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      int index = open.removeLast();
      if (!into.get(index)) {
        into.set(index);
        State state = states.get(index);
        if (state.step instanceof None || state.step instanceof Many) {
          open.addAll(state.next);
        }
      }
    }
  }

  /** Makes states of a pattern, without recursion however deep the alternatives are. */
  private static final class Parser {
    private final int[] pattern;
    private final List<State> states = new ArrayList<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private int at;
    private int current;

    private record Group(int begin, int end) {}

    Parser(int[] pattern) {
      this.pattern = pattern;
      this.current = state();
    }

    private int state() {
      states.add(new State());
      return states.size() - 1;
    }

    /** The current state takes this, and what follows is the next one. */
    private void add(Step step) {
      int next = state();
      states.get(current).step = step;
      states.get(current).next.add(next);
      current = next;
    }

    Optional<FileGlob> parse() {
      while (at < pattern.length) {
        int c = pattern[at++];
        if (c == '{') {
          open();
        } else if (c == ',' && !groups.isEmpty()) {
          alternative(groups.getLast());
        } else if (c == '}' && !groups.isEmpty()) {
          close();
        } else if (c == '*') {
          add(new Many(take('*')));
        } else if (c == '?') {
          add(new Any());
        } else if (c == '[') {
          Optional<One> one = set();
          if (one.isEmpty()) {
            return Optional.empty();
          }
          add(one.get());
        } else if (c != '\\') {
          add(new One(false, "", c, c));
        } else if (at < pattern.length) {
          int escaped = pattern[at++];
          add(new One(false, "", escaped, escaped));
        }
      }
      while (!groups.isEmpty()) {
        close();
      }
      return Optional.of(new FileGlob(states, current));
    }

    private void open() {
      int begin = current;
      Group group = new Group(begin, state());
      groups.addLast(group);
      alternative(begin);
    }

    private void alternative(Group group) {
      states.get(current).next.add(group.end());
      alternative(group.begin());
    }

    private void alternative(int begin) {
      int first = state();
      states.get(begin).next.add(first);
      current = first;
    }

    private void close() {
      Group group = groups.removeLast();
      states.get(current).next.add(group.end());
      current = group.end();
    }

    private boolean take(int c) {
      if (at < pattern.length && pattern[at] == c) {
        at++;
        return true;
      }
      return false;
    }

    /** What is between brackets: one range, or a list of characters, but not both. */
    private Optional<One> set() {
      boolean negated = take('!');
      if (at + 1 < pattern.length && pattern[at + 1] == '-') {
        boolean fits = at + 3 < pattern.length && pattern[at + 3] == ']';
        if (!fits || pattern[at + 2] < pattern[at]) {
          return Optional.empty();
        }
        One range = new One(negated, "", pattern[at], pattern[at + 2]);
        at += 4;
        return Optional.of(range);
      }
      StringBuilder characters = new StringBuilder();
      while (at < pattern.length && pattern[at] != ']') {
        if (pattern[at] == '\\' && at + 1 < pattern.length) {
          at++;
        }
        characters.appendCodePoint(pattern[at++]);
      }
      return take(']') && !characters.isEmpty()
          ? Optional.of(new One(negated, characters.toString(), 0, 0))
          : Optional.empty();
    }
  }
}
