package main

import (
	"helm.sh/helm/v3/pkg/chart"
	"helm.sh/helm/v3/pkg/chart/loader"
	"helm.sh/helm/v3/pkg/chartutil"
	"helm.sh/helm/v3/pkg/cli/values"
	"helm.sh/helm/v3/pkg/engine"
	"helm.sh/helm/v3/pkg/getter"
	"helm.sh/helm/v3/pkg/releaseutil"
)

// What of Helm's own packages the judges use, under names that both lines share.
type (
	helmChart       = chart.Chart
	chartFile       = chart.File
	chartValues     = chartutil.Values
	bufferedFile    = loader.BufferedFile
	releaseOptions  = chartutil.ReleaseOptions
	valuesOptions   = values.Options
	getterProviders = getter.Providers
	templateEngine  = engine.Engine
)

var (
	processDependencies = chartutil.ProcessDependenciesWithMerge
	toRenderValues      = chartutil.ToRenderValuesWithSchemaValidation
	isCompatibleRange   = chartutil.IsCompatibleRange
	loadChart           = loader.Load
	loadFiles           = loader.LoadFiles
	defaultCapabilities = chartutil.DefaultCapabilities
	parseKubeVersion    = chartutil.ParseKubeVersion
	sortManifests       = releaseutil.SortManifests
	installOrder        = releaseutil.InstallOrder
)
