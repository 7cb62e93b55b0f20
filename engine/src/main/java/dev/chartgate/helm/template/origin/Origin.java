package dev.chartgate.helm.template.origin;

import dev.chartgate.source.NodePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value or a stretch of text came from. Immutable; compared by identity. */
public abstract sealed class Origin {
  /** Of what is written in a template, or of anything where provenance is not wanted. */
  public static final Origin NONE = new Nothing();

  /** Of what a random function gave: another run gives something else. */
  public static final Origin RANDOM = new Moving();

  /** Of what was made from the time of day. */
  public static final Origin CLOCK = new Moving();

  /** The values themselves, seen from the root chart. */
  public static Origin.Key values() {
    return new Key(null, null);
  }

  private static final int HAS_KEY = 1;
  private static final int HAS_PLACE = 2;
  private static final int HAS_MOVING = 4;
  private static final int HAS_UNKNOWN = 8;
  private static final int HAS_HIDDEN = 16;

  /** How far the left spine is searched for what is added, so that loops do not pile up joins. */
  private static final int SPINE = 8;

  /** Beyond so many nodes all of an origin counts as a condition, which claims more, not less. */
  private static final int MAX_CONDITIONS = 10_000;

  private final int flags;

  private Origin(int flags) {
    this.flags = flags;
  }

  private static final class Nothing extends Origin {
    Nothing() {
      super(0);
    }
  }

  private static final class Moving extends Origin {
    Moving() {
      super(HAS_MOVING);
    }
  }

  /** A key of the values, seen from the root chart. */
  public static final class Key extends Origin {
    private final @Nullable Key parent;
    private final NodePath.@Nullable Step step;

    private Key(@Nullable Key parent, NodePath.@Nullable Step step) {
      super(HAS_KEY);
      this.parent = parent;
      this.step = step;
    }

    /** The key of a member, be it there or not. */
    public Key child(String name) {
      return new Key(this, new NodePath.Key(name));
    }

    /**
     * The key of an item.
     *
     * @param index 0-based
     */
    public Key child(int index) {
      return new Key(this, new NodePath.Index(index));
    }

    /** The key at a path below this one. */
    public Key child(NodePath path) {
      Key key = this;
      for (NodePath.Step below : path.steps()) {
        key = new Key(key, below);
      }
      return key;
    }

    /** The way to it from the root of the values. */
    public NodePath path() {
      Deque<NodePath.Step> steps = new ArrayDeque<>();
      for (Key key = this; key != null && key.step != null; key = key.parent) {
        steps.addFirst(key.step);
      }
      return new NodePath(List.copyOf(steps));
    }
  }

  /** Something that was not given, so that nobody knows what would stand here. */
  public static final class Unknown extends Origin {
    private final String wants;

    private Unknown(String wants, int flags) {
      super(flags);
      this.wants = wants;
    }

    /**
     * Makes one.
     *
     * @param wants what was not given, as findings name it, for example {@code facts.secrets}
     */
    public Unknown(String wants) {
      this(wants, HAS_UNKNOWN);
    }

    /**
     * Of content that is there, while nobody tells what it is: a mark stands in its place.
     *
     * @param wants the content, as findings name it
     */
    public static Unknown content(String wants) {
      return new Unknown(wants, HAS_UNKNOWN | HAS_HIDDEN);
    }

    /** What was not given. */
    public String wants() {
      return wants;
    }
  }

  /** Data of two origins. */
  static final class Joined extends Origin {
    private final Origin left;
    private final Origin right;

    private Joined(Origin left, Origin right) {
      super(left.flags | right.flags);
      this.left = left;
      this.right = right;
    }

    Origin left() {
      return left;
    }

    Origin right() {
      return right;
    }
  }

  /** What took part without its data being used. */
  static final class Via extends Origin {
    private final Origin inner;

    private Via(Origin inner) {
      super(inner.flags & ~HAS_PLACE);
      this.inner = inner;
    }

    Origin inner() {
      return inner;
    }
  }

  /** A stretch of text that a place of a template wrote. */
  public static final class Written extends Origin {
    private final Frame frame;
    private final int offset;
    private final Origin data;
    private final Origin control;

    private Written(Frame frame, int offset, Origin data, Origin control) {
      super(HAS_PLACE | data.flags | control.flags);
      this.frame = frame;
      this.offset = offset;
      this.data = data;
      this.control = control;
    }

    /** What was written from. */
    Origin data() {
      return data;
    }

    /** The conditions around it, as via. */
    Origin control() {
      return control;
    }

    /** Where it stands. */
    public Position position() {
      return new Position(frame, offset);
    }
  }

  /** Of an empty stretch: here a condition kept something from being written. */
  public static final class Silent extends Origin {
    private final Frame frame;
    private final int offset;
    private final int end;
    private final Origin control;
    private final boolean ownLines;

    private Silent(Frame frame, int offset, int end, Origin control, boolean ownLines) {
      super(HAS_PLACE | control.flags);
      this.frame = frame;
      this.offset = offset;
      this.end = end;
      this.control = control;
      this.ownLines = ownLines;
    }

    /** What decided, as via, with the conditions around it. */
    Origin control() {
      return control;
    }

    /** Whether what was not written would have stood on lines of its own. */
    public boolean ownLines() {
      return ownLines;
    }

    /** Where the condition stands. */
    public Position position() {
      return new Position(frame, offset);
    }

    /** The part of the template that wrote nothing, from the condition to its end. */
    public String skipped() {
      return frame.template().text().substring(offset, end);
    }
  }

  /**
   * The origin of text that is written.
   *
   * @param frame the template that is executed
   * @param offset where in its text, 0-based
   * @param data what is written
   * @param control the conditions around it, as via
   */
  public static Origin written(Frame frame, int offset, Origin data, Origin control) {
    return data.hasPlace() ? data.plus(control) : new Written(frame, offset, data, control);
  }

  /**
   * The origin of an empty stretch where something was not written.
   *
   * @param frame the template that is executed
   * @param offset where in its text the condition stands, 0-based
   * @param end where in its text what belongs to the condition ends, exclusive
   * @param control what decided, as via, and the conditions around it
   * @param ownLines whether what was not written would have stood on lines of its own
   */
  public static Origin silent(Frame frame, int offset, int end, Origin control, boolean ownLines) {
    return new Silent(frame, offset, end, control, ownLines);
  }

  /** Both: data of this and of the other. */
  public final Origin plus(Origin other) {
    if (other == NONE || holds(other)) {
      return this;
    }
    if (this == NONE || other.holds(this)) {
      return other;
    }
    return new Joined(this, other);
  }

  /** The same sources, as ones that only took part. Places of templates are left out. */
  public final Origin asVia() {
    if ((flags & ~HAS_PLACE) == 0) {
      return NONE;
    }
    return this instanceof Via ? this : new Via(this);
  }

  /** Of what was written: the conditions around it, as via; of a value: nothing. */
  public final Origin conditions() {
    return via(false);
  }

  /** As {@link #conditions}, with what took part in the values that were written: all but data. */
  public final Origin participants() {
    return via(true);
  }

  private Origin via(boolean ofData) {
    Origin sum = NONE;
    Deque<Origin> left = new ArrayDeque<>();
    left.push(this);
    for (int i = 0; i < MAX_CONDITIONS && !left.isEmpty(); i++) {
      switch (left.pop()) {
        case Written written -> {
          sum = sum.plus(written.control);
          if (ofData) {
            left.push(written.data);
          }
        }
        case Silent silent -> sum = sum.plus(silent.control);
        case Via via -> sum = sum.plus(via);
        case Joined joined -> {
          left.push(joined.right);
          left.push(joined.left);
        }
        default -> {}
      }
    }
    return left.isEmpty() ? sum : asVia();
  }

  private boolean holds(Origin other) {
    Origin at = this;
    for (int i = 0; i < SPINE; i++) {
      if (at == other) {
        return true;
      }
      switch (at) {
        case Joined joined -> {
          if (joined.right == other) {
            return true;
          }
          at = joined.left;
        }
        case Written written -> {
          if (written.control == other) {
            return true;
          }
          at = written.data;
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** Whether a place of a template is in it. */
  public final boolean hasPlace() {
    return (flags & HAS_PLACE) != 0;
  }

  /** Whether a key of the values is in it. */
  public final boolean hasKey() {
    return (flags & HAS_KEY) != 0;
  }

  /** Whether another run may give something else. */
  public final boolean isMoving() {
    return (flags & HAS_MOVING) != 0;
  }

  /** Whether it depends on what was not given. */
  public final boolean isUnknown() {
    return (flags & HAS_UNKNOWN) != 0;
  }

  /** Whether it depends on content in whose place a mark stands. */
  public final boolean isHidden() {
    return (flags & HAS_HIDDEN) != 0;
  }

  /** For a debugger: the keys in it. */
  @Override
  public String toString() {
    List<String> keys = new ArrayList<>();
    Sources.of(this)
        .keys()
        .forEach((key, confidence) -> keys.add(confidence.label() + " " + key.toSetKey()));
    return keys.toString();
  }
}
