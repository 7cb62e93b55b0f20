package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"syscall"
	"time"
	"unicode/utf8"
)

const (
	// Go's own limit, since a template may call itself 100,000 times before text/template says no.
	helmsStack = 1 << 30
	// A template that wants more than this is the end of the judge, not of the machine.
	memory = 6 << 30
	// How long one rendering may take.
	renderPatience = 5 * time.Second
	// What a snippet is called in its chart.
	snippetName = "templates/snippet.yaml"
)

// stuck is set when something still runs that was given up; Go cannot end it.
var stuck bool

// patient says whether an operation watches the clock itself, for each part of what it does.
func (r request) patient() bool {
	return r.Op == "template" || r.Op == "render"
}

// startAgain puts a fresh judge in the place of this one, with the same standard input and output.
func startAgain() {
	program, err := os.Executable()
	if err == nil {
		err = syscall.Exec(program, os.Args, os.Environ())
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func roomForTemplates() error {
	debug.SetMaxStack(helmsStack)
	return syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: memory, Max: memory})
}

// template answers for each snippet with {"output"}, {"base64"} if that is no text, or {"error"}.
func (r request) template() ([]any, error) {
	if err := roomForTemplates(); err != nil {
		return nil, err
	}
	defer debug.SetMaxStack(smallStack)
	paths, err := r.valuesFiles()
	if err != nil {
		return nil, err
	}
	files := map[string]string{"Chart.yaml": "apiVersion: v2\nname: judged\nversion: 1.0.0\n"}
	for path, text := range r.Chart {
		files[path] = text
	}
	results := []any{}
	for _, snippet := range r.Snippets {
		files[snippetName] = snippet
		outputs, err := inTime(func() (map[string]string, error) {
			c, err := loadTexts(files)
			if err != nil {
				return nil, err
			}
			return render(c, paths, r.Sets, r.Release)
		})
		if err != nil {
			results = append(results, map[string]any{"error": err.Error()})
			continue
		}
		results = append(results, encodeText(outputs, snippetName))
	}
	return results, nil
}

func encodeText(outputs map[string]string, name string) any {
	for path, text := range outputs {
		if path[max(0, len(path)-len(name)):] != name {
			continue
		}
		if utf8.ValidString(text) {
			return map[string]any{"output": text}
		}
		return map[string]any{"base64": base64.StdEncoding.EncodeToString([]byte(text))}
	}
	return map[string]any{"error": "not rendered"}
}

// render answers with one result: {"renderings", "milliseconds", "wholeMilliseconds"}. A rendering
// is {"outputs"} or {"error"}; only different ones are listed. The first times are those of the
// engine alone, the second those of all that is done with a chart once its files are read.
func (r request) render() ([]any, error) {
	if err := roomForTemplates(); err != nil {
		return nil, err
	}
	defer debug.SetMaxStack(smallStack)
	paths, err := r.valuesFiles()
	if err != nil {
		return nil, err
	}
	var texts []string
	renderings := []any{}
	for range max(1, r.Times) {
		outputs, err := inTime(func() (map[string]string, error) {
			c, err := loadPath(r.Path)
			if err != nil {
				return nil, err
			}
			return render(c, paths, r.Sets, r.Release)
		})
		var rendering any = map[string]any{"outputs": outputs}
		if err != nil {
			rendering = map[string]any{"error": err.Error()}
		}
		text, err := json.Marshal(rendering)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(texts, string(text)) {
			texts = append(texts, string(text))
			renderings = append(renderings, rendering)
		}
	}
	engine, whole := []float64{}, []float64{}
	for range r.Measure {
		c, err := loadPath(r.Path)
		if err != nil {
			return nil, err
		}
		begin := time.Now()
		values, err := prepare(c, paths, r.Sets, r.Release)
		if err != nil {
			return nil, err
		}
		prepared := time.Now()
		if _, err := renderEngine(c, values); err != nil {
			return nil, err
		}
		engine = append(engine, milliseconds(time.Since(prepared)))
		whole = append(whole, milliseconds(time.Since(begin)))
	}
	return []any{map[string]any{
		"renderings":        renderings,
		"milliseconds":      engine,
		"wholeMilliseconds": whole,
	}}, nil
}

func milliseconds(d time.Duration) float64 {
	return float64(d.Nanoseconds()) / 1e6
}

// inTime gives up on what takes too long.
func inTime(run func() (map[string]string, error)) (map[string]string, error) {
	type outcome struct {
		outputs map[string]string
		err     error
	}
	done := make(chan outcome, 1)
	go func() {
		defer func() {
			if reason := recover(); reason != nil {
				done <- outcome{nil, fmt.Errorf("panic: %v", reason)}
			}
		}()
		outputs, err := run()
		done <- outcome{outputs, err}
	}()
	select {
	case o := <-done:
		return o.outputs, o.err
	case <-time.After(renderPatience):
		stuck = true
		return nil, fmt.Errorf("no answer within %s", renderPatience)
	}
}
