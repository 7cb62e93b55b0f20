package dev.chartgate.load;

/** Loads releases from files, folders, standard input and arguments. */
public final class ReleaseLoader {
  private final LoadBounds bounds;

  /** A loader within the usual bounds. */
  public ReleaseLoader() {
    this(LoadBounds.DEFAULT);
  }

  /** A loader within bounds. */
  public ReleaseLoader(LoadBounds bounds) {
    this.bounds = bounds;
  }

  /** Loads all that was asked for; what cannot be loaded is told in the result. */
  public LoadResult load(LoadRequest request) {
    return new LoadRun(request, bounds).run();
  }
}
