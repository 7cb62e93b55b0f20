// A judge answers, by Helm's own code, the questions that the tests of the Java code ask. It reads one
// JSON request a line from standard input and writes one JSON answer a line to standard output, in
// order. judge3 and judge4 share this file; helm.go says what is Helm 3's and what is Helm 4's.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"log/slog"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"time"

	"sigs.k8s.io/yaml"
)

const smallStack = 8 << 20

// Some charts keep Helm busy without end: what it merges can be the map that it goes through.
const patience = 2 * time.Second

type request struct {
	Op string `json:"op"`
	// yaml: the text. set: what follows the flag. range: the version.
	Text string `json:"text"`
	// set: the flag. range: the range.
	Flag string `json:"flag"`
	// set: YAML that the argument is applied to.
	Base string `json:"base"`
	// values, template: the chart's files by path. manifests: what templates wrote, by their names.
	Chart map[string]string `json:"chart"`
	// values, template, render: the texts of values files, weakest first.
	Files []string `json:"files"`
	// values, template, render: arguments, weakest first among those of one flag.
	Sets []set `json:"sets"`
	// set, values, template, render: the files that --set-file can read, by path.
	Readable map[string]string `json:"readable"`
	// values: how often to compute, since Helm goes through subcharts in random order. render: how
	// often to render, since a chart may draw lots.
	Times int `json:"times"`
	// load, render: the directory or archive of a chart.
	Path string `json:"path"`
	// template: what each to render on its own.
	Snippets []string `json:"snippets"`
	// template, render: the release.
	Release release `json:"release"`
	// render: how often to measure.
	Measure int `json:"measure"`
}

type release struct {
	Name        string   `json:"name"`
	Namespace   string   `json:"namespace"`
	IsUpgrade   bool     `json:"isUpgrade"`
	KubeVersion string   `json:"kubeVersion"`
	APIVersions []string `json:"apiVersions"`
}

type set struct {
	Flag string `json:"flag"`
	Text string `json:"text"`
}

type answer struct {
	Results []any  `json:"results,omitempty"`
	Error   string `json:"error,omitempty"`
}

type chartFiles struct {
	Name      string
	Version   string
	Templates []string
	Files     []string
	Values    map[string]any
	Subcharts []chartFiles
}

func main() {
	// Imported values can nest without end, of which Helm dies; it should not take a gigabyte to do so.
	debug.SetMaxStack(smallStack)
	log.SetOutput(io.Discard)
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
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
		if stuck {
			startAgain()
		}
	}
}

func answerTo(line []byte) (reply answer) {
	defer func() {
		if reason := recover(); reason != nil {
			reply = answer{Error: fmt.Sprintf("panic: %v", reason)}
		}
	}()
	var r request
	if err := json.Unmarshal(line, &r); err != nil {
		return answer{Error: "bad request: " + err.Error()}
	}
	if !r.patient() {
		deadline := time.AfterFunc(patience, func() { os.Exit(3) })
		defer deadline.Stop()
	}
	results, err := r.run()
	if err != nil {
		return answer{Error: "error: " + err.Error()}
	}
	return answer{Results: results}
}

func (r request) run() ([]any, error) {
	switch r.Op {
	case "yaml":
		var value any
		if err := yaml.Unmarshal([]byte(r.Text), &value); err != nil {
			return nil, err
		}
		return []any{encode(value)}, nil
	case "range":
		return []any{isCompatible(r.Flag, r.Text)}, nil
	case "set":
		return r.inFolder(func() ([]any, error) {
			if err := os.WriteFile("base", []byte(r.Base), 0o600); err != nil {
				return nil, err
			}
			merged, err := mergeInputs([]string{"base"}, []set{{r.Flag, r.Text}})
			return []any{encode(merged)}, err
		})
	case "values":
		return r.inFolder(r.values)
	case "load":
		loaded, err := load(r.Path)
		return []any{encodeChart(loaded)}, err
	case "manifests":
		return manifests(r.Chart)
	case "template":
		return r.inFolder(r.template)
	case "render":
		return r.inFolder(r.render)
	}
	return nil, fmt.Errorf("no operation %q", r.Op)
}

// inFolder runs something in a new folder that holds the readable files.
func (r request) inFolder(run func() ([]any, error)) ([]any, error) {
	folder, err := os.MkdirTemp("", "judge")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	if err := os.Chdir(folder); err != nil {
		return nil, err
	}
	for path, text := range r.Readable {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			return nil, err
		}
	}
	return run()
}

// valuesFiles writes the values files into the folder.
func (r request) valuesFiles() ([]string, error) {
	var paths []string
	for i, text := range r.Files {
		path := filepath.Join(".", fmt.Sprintf("values-%d.yaml", i))
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// values answers with all different outcomes of some runs; an outcome is a map or a message.
func (r request) values() ([]any, error) {
	paths, err := r.valuesFiles()
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var outcomes []any
	for i := 0; i < max(1, r.Times); i++ {
		outcome, err := effectiveValues(r.Chart, paths, r.Sets)
		var encoded any
		if err != nil {
			encoded = map[string]any{"$error": err.Error()}
		} else {
			encoded = encode(outcome)
		}
		text, err := json.Marshal(encoded)
		if err != nil {
			return nil, err
		}
		if !seen[string(text)] {
			seen[string(text)] = true
			outcomes = append(outcomes, encoded)
		}
	}
	return outcomes, nil
}

// encode writes numbers as objects that tell integers from floats.
func encode(value any) any {
	switch v := value.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, item := range v {
			out[key] = encode(item)
		}
		return out
	case []any:
		out := []any{}
		for _, item := range v {
			out = append(out, encode(item))
		}
		return out
	case int64:
		return map[string]any{"$int": strconv.FormatInt(v, 10)}
	case float64:
		if math.IsInf(v, 0) || math.IsNaN(v) {
			return map[string]any{"$float": fmt.Sprint(v)}
		}
		return map[string]any{"$float": strconv.FormatFloat(v, 'g', -1, 64)}
	case nil, bool, string:
		return v
	}
	panic(fmt.Sprintf("a value of type %T", value))
}

func encodeChart(chart chartFiles) any {
	subcharts := []any{}
	for _, subchart := range chart.Subcharts {
		subcharts = append(subcharts, encodeChart(subchart))
	}
	return map[string]any{
		"name":      chart.Name,
		"version":   chart.Version,
		"templates": chart.Templates,
		"files":     chart.Files,
		"values":    encode(chart.Values),
		"subcharts": subcharts,
	}
}

// withoutBom is what Helm does with each file of a directory or an archive.
func withoutBom(data []byte) []byte {
	return bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
}
