package main

import (
	"cmp"
	"slices"
)

func mergeInputs(files []string, sets []set) (map[string]any, error) {
	options := valuesOptions{ValueFiles: files}
	for _, s := range sets {
		switch s.Flag {
		case "--set":
			options.Values = append(options.Values, s.Text)
		case "--set-string":
			options.StringValues = append(options.StringValues, s.Text)
		case "--set-file":
			options.FileValues = append(options.FileValues, s.Text)
		case "--set-json":
			options.JSONValues = append(options.JSONValues, s.Text)
		case "--set-literal":
			options.LiteralValues = append(options.LiteralValues, s.Text)
		default:
			panic("no flag " + s.Flag)
		}
	}
	return options.MergeValues(getterProviders{})
}

func effectiveValues(files map[string]string, paths []string, sets []set) (map[string]any, error) {
	given, err := mergeInputs(paths, sets)
	if err != nil {
		return nil, err
	}
	loaded, err := loadTexts(files)
	if err != nil {
		return nil, err
	}
	if err := processDependencies(loaded, given); err != nil {
		return nil, err
	}
	release := releaseOptions{Name: "release-name", Namespace: "default", IsInstall: true}
	top, err := toRenderValues(loaded, given, release, nil, true)
	if err != nil {
		return nil, err
	}
	return top["Values"].(chartValues), nil
}

func isCompatible(constraint, version string) bool {
	return isCompatibleRange(constraint, version)
}

func load(path string) (chartFiles, error) {
	loaded, err := loadChart(path)
	if err != nil {
		return chartFiles{}, err
	}
	return describe(loaded), nil
}

func describe(c *helmChart) chartFiles {
	files := chartFiles{Name: c.Name(), Version: c.Metadata.Version, Values: c.Values}
	files.Templates = names(c.Templates)
	files.Files = names(c.Files)
	for _, subchart := range c.Dependencies() {
		files.Subcharts = append(files.Subcharts, describe(subchart))
	}
	return files
}

func names(files []*chartFile) []string {
	out := []string{}
	for _, file := range files {
		out = append(out, file.Name)
	}
	slices.Sort(out)
	return out
}

func loadPath(path string) (*helmChart, error) {
	return loadChart(path)
}

func loadTexts(files map[string]string) (*helmChart, error) {
	var buffered []*bufferedFile
	for path, text := range files {
		buffered = append(
			buffered, &bufferedFile{Name: path, Data: withoutBom([]byte(text))})
	}
	return loadFiles(buffered)
}

func render(
	c *helmChart, paths []string, sets []set, r release) (map[string]string, error) {
	values, err := prepare(c, paths, sets, r)
	if err != nil {
		return nil, err
	}
	return renderEngine(c, values)
}

// prepare is what Helm does between loading a chart and rendering it. Schemas are not looked at.
func prepare(
	c *helmChart, paths []string, sets []set, r release) (chartValues, error) {
	given, err := mergeInputs(paths, sets)
	if err != nil {
		return nil, err
	}
	if err := processDependencies(c, given); err != nil {
		return nil, err
	}
	capabilities := defaultCapabilities.Copy()
	if r.KubeVersion != "" {
		version, err := parseKubeVersion(r.KubeVersion)
		if err != nil {
			return nil, err
		}
		capabilities.KubeVersion = *version
	}
	capabilities.APIVersions = append(slices.Clone(capabilities.APIVersions), r.APIVersions...)
	options := releaseOptions{
		Name:      cmp.Or(r.Name, "release-name"),
		Namespace: cmp.Or(r.Namespace, "default"),
		Revision:  1,
		IsInstall: !r.IsUpgrade,
		IsUpgrade: r.IsUpgrade,
	}
	return toRenderValues(c, given, options, capabilities, true)
}

func renderEngine(c *helmChart, values chartValues) (map[string]string, error) {
	return new(templateEngine).Render(c, values)
}

// manifests answers with what Helm cuts out of the outputs of templates, and then with the hooks.
func manifests(outputs map[string]string) ([]any, error) {
	hooks, generic, err := sortManifests(outputs, nil, installOrder)
	if err != nil {
		return nil, err
	}
	ordinary, special := []any{}, []any{}
	for _, m := range generic {
		ordinary = append(ordinary, map[string]any{"template": m.Name, "text": m.Content})
	}
	for _, h := range hooks {
		events := []string{}
		for _, event := range h.Events {
			events = append(events, string(event))
		}
		policies := []string{}
		for _, policy := range h.DeletePolicies {
			policies = append(policies, string(policy))
		}
		special = append(special, map[string]any{
			"template": h.Path,
			"text":     h.Manifest,
			"events":   events,
			"weight":   h.Weight,
			"policies": policies,
		})
	}
	return []any{ordinary, special}, nil
}
