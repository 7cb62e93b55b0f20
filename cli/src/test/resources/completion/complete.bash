# usage: bash complete.bash SCRIPT LINE; prints what completes the end of a line, one a line.
source "$1"
line=$2
# Bash itself makes words of what is typed, of which a sign is one.
read -r -a COMP_WORDS <<<"${line//=/ = }"
[[ $line == *' ' || $line == *= ]] && COMP_WORDS+=('')
[[ $line == *= ]] && unset 'COMP_WORDS[-1]'
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_chartgate chartgate "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
