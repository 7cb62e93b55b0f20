// Templatetrees reads one JSON request a line from standard input, the text of a template, and writes
// one JSON answer a line to standard output: the trees that Go's own parser makes of it, node by node
// with offsets in bytes, or Go's message.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"
	"text/template/parse"
)

type request struct {
	Name      string   `json:"name"`
	Text      string   `json:"text"`
	Functions []string `json:"functions"`
}

type answer struct {
	Results []string `json:"results,omitempty"`
	Error   string   `json:"error,omitempty"`
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	for {
		line, err := in.ReadBytes('\n')
		if err == io.EOF && len(line) == 0 {
			return
		}
		if err != nil && err != io.EOF {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		text, err := json.Marshal(answerTo(line))
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		out.Write(text)
		out.WriteByte('\n')
		out.Flush()
	}
}

func answerTo(line []byte) answer {
	var r request
	if err := json.Unmarshal(line, &r); err != nil {
		return answer{Error: "bad request: " + err.Error()}
	}
	functions := map[string]any{}
	for _, name := range r.Functions {
		functions[name] = true
	}
	trees, err := parse.Parse(r.Name, r.Text, "", "", functions)
	if err != nil {
		return answer{Error: err.Error()}
	}
	names := []string{}
	for name := range trees {
		names = append(names, name)
	}
	sort.Strings(names)
	results := []string{}
	for _, name := range names {
		var sb strings.Builder
		sb.WriteString(strconv.Quote(name))
		write(&sb, trees[name].Root)
		results = append(results, sb.String(), trees[name].Root.String())
	}
	return answer{Results: results}
}

func write(sb *strings.Builder, node parse.Node) {
	switch n := node.(type) {
	case *parse.ListNode:
		children(sb, "body", nil, n.Nodes)
	case *parse.TextNode:
		fmt.Fprintf(sb, " text@%d%s", n.Pos, strconv.Quote(string(n.Text)))
	case *parse.ActionNode:
		children(sb, "action", n, []parse.Node{n.Pipe})
	case *parse.IfNode:
		branch(sb, "if", &n.BranchNode)
	case *parse.WithNode:
		branch(sb, "with", &n.BranchNode)
	case *parse.RangeNode:
		branch(sb, "range", &n.BranchNode)
	case *parse.BreakNode:
		children(sb, "break", n, nil)
	case *parse.ContinueNode:
		children(sb, "continue", n, nil)
	case *parse.TemplateNode:
		nodes := []parse.Node{}
		if n.Pipe != nil {
			nodes = append(nodes, n.Pipe)
		}
		children(sb, "call"+strconv.Quote(n.Name), n, nodes)
	case *parse.PipeNode:
		nodes := []parse.Node{}
		for _, v := range n.Decl {
			nodes = append(nodes, v)
		}
		for _, c := range n.Cmds {
			nodes = append(nodes, c)
		}
		name := "pipeline"
		if n.IsAssign {
			name = "assignment"
		}
		children(sb, name+strconv.Itoa(len(n.Decl)), n, nodes)
	case *parse.CommandNode:
		children(sb, "command", n, n.Args)
	case *parse.DotNode:
		children(sb, "dot", n, nil)
	case *parse.NilNode:
		children(sb, "nil", n, nil)
	case *parse.BoolNode:
		children(sb, strconv.FormatBool(n.True), n, nil)
	case *parse.NumberNode:
		children(sb, number(n), n, nil)
	case *parse.StringNode:
		children(sb, strconv.Quote(n.Text), n, nil)
	case *parse.FieldNode:
		children(sb, "."+strings.Join(n.Ident, "."), n, nil)
	case *parse.VariableNode:
		children(sb, strings.Join(n.Ident, "."), n, nil)
	case *parse.IdentifierNode:
		children(sb, n.Ident, n, nil)
	case *parse.ChainNode:
		children(sb, "chain."+strings.Join(n.Field, "."), n, []parse.Node{n.Node})
	default:
		fmt.Fprintf(sb, " %T?", node)
	}
}

func branch(sb *strings.Builder, name string, n *parse.BranchNode) {
	nodes := []parse.Node{n.Pipe, n.List}
	if n.ElseList != nil {
		nodes = append(nodes, n.ElseList)
	}
	children(sb, name, n, nodes)
}

func children(sb *strings.Builder, name string, at parse.Node, nodes []parse.Node) {
	sb.WriteString(" " + name)
	if at != nil {
		fmt.Fprintf(sb, "@%d", at.Position())
	}
	if len(nodes) == 0 {
		return
	}
	sb.WriteString("(")
	for _, n := range nodes {
		write(sb, n)
	}
	sb.WriteString(" )")
}

func number(n *parse.NumberNode) string {
	s := "number"
	if n.IsInt {
		s += fmt.Sprintf("i%d", n.Int64)
	}
	if n.IsUint {
		s += fmt.Sprintf("u%d", n.Uint64)
	}
	if n.IsFloat {
		s += fmt.Sprintf("f%x", math.Float64bits(n.Float64))
	}
	if n.IsComplex {
		s += fmt.Sprintf("c%x,%x", math.Float64bits(real(n.Complex128)), math.Float64bits(imag(n.Complex128)))
	}
	return s
}
