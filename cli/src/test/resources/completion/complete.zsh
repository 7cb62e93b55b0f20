# usage: zsh -f complete.zsh SCRIPT LINE; prints what a line has become when Tab was pressed.
zmodload zsh/zpty
zpty shell zsh -f -i
ask() { zpty -w shell "$1" }
ask "PS1= PS2= RPS1="
ask "unsetopt prompt_cr prompt_sp; autoload -Uz compinit; compinit -u -D; source ${(q)1}"
ask 'setopt no_list_ambiguous; zstyle ":completion:*" verbose no'
ask 'tell() { print -r -- "<<$BUFFER>>"; BUFFER=; zle accept-line }; zle -N tell; bindkey "^X" tell'
ask 'print -r -- "<<""ready"">>"'
zpty -r shell answer '*<<ready>>*'
zpty -w -n shell "$2"$'\t\x18'
zpty -r shell answer '*<<*>>*'
answer=${answer##*<<}
print -r -- "${answer%%>>*}"
zpty -d shell
