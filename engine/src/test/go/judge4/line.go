package main

import (
	"helm.sh/helm/v4/pkg/chart/common"
	"helm.sh/helm/v4/pkg/chart/common/util"
	"helm.sh/helm/v4/pkg/chart/loader/archive"
	chart "helm.sh/helm/v4/pkg/chart/v2"
	"helm.sh/helm/v4/pkg/chart/v2/loader"
	chartutil "helm.sh/helm/v4/pkg/chart/v2/util"
	"helm.sh/helm/v4/pkg/cli/values"
	"helm.sh/helm/v4/pkg/engine"
	"helm.sh/helm/v4/pkg/getter"
	releaseutil "helm.sh/helm/v4/pkg/release/v1/util"
)

// What of Helm's own packages the judges use, under names that both lines share.
type (
	helmChart       = chart.Chart
	chartFile       = common.File
	chartValues     = common.Values
	bufferedFile    = archive.BufferedFile
	releaseOptions  = common.ReleaseOptions
	valuesOptions   = values.Options
	getterProviders = getter.Providers
	templateEngine  = engine.Engine
)

var (
	processDependencies = chartutil.ProcessDependencies
	toRenderValues      = util.ToRenderValuesWithSchemaValidation
	isCompatibleRange   = chartutil.IsCompatibleRange
	loadChart           = loader.Load
	loadFiles           = loader.LoadFiles
	defaultCapabilities = common.DefaultCapabilities
	parseKubeVersion    = common.ParseKubeVersion
	sortManifests       = releaseutil.SortManifests
	installOrder        = releaseutil.InstallOrder
)
