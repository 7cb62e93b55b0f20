package dev.chartgate.cli.completion;

import java.util.List;
import java.util.Locale;

/** The shells for which there is a script. */
public enum Shell {
  /** GNU Bash, also without the package bash-completion. */
  BASH {
    @Override
    public String script(List<CompletedCommand> commands) {
      return BashScript.of(commands);
    }
  },
  /** Z shell. */
  ZSH {
    @Override
    public String script(List<CompletedCommand> commands) {
      return ZshScript.of(commands);
    }
  },
  /** Fish, from 3.0 on. */
  FISH {
    @Override
    public String script(List<CompletedCommand> commands) {
      return FishScript.of(commands);
    }
  };

  /** The script that completes the arguments of {@code chartgate}. */
  public abstract String script(List<CompletedCommand> commands);

  /** The word that names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
