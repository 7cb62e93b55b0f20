{{/* Names and labels. The argument is (dict "root" $ "component" KEY) with KEY a component's key in the values. */}}

{{- define "dsx.name" -}}
{{- $values := index .root.Values .component | default dict -}}
{{- $values.nameOverride | default .component | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* A release that already carries the component's name is not given it a second time. */}}
{{- define "dsx.fullname" -}}
{{- $values := index .root.Values .component | default dict -}}
{{- $name := $values.nameOverride | default .component -}}
{{- $full := ternary .root.Release.Name (printf "%s-%s" .root.Release.Name $name) (contains $name .root.Release.Name) -}}
{{- $values.fullnameOverride | default $full | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "dsx.selectorLabels" -}}
app.kubernetes.io/name: {{ include "dsx.name" . }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end -}}

{{- define "dsx.labels" -}}
{{ include "dsx.selectorLabels" . }}
{{ include "dsx.chartLabels" .root }}
{{- end -}}

{{- define "dsx.chartLabels" -}}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: dsx-connect
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- define "dsx.tlsSecretName" -}}
{{- $api := index .Values "dsx-connect-api" -}}
{{- $own := printf "%s-tls" (include "dsx.fullname" (dict "root" . "component" "dsx-connect-api")) -}}
{{- ($api.tls).secretName | default $own -}}
{{- end -}}

{{- define "dsx.enrollmentSecretName" -}}
{{- include "dsx.fullname" (dict "root" . "component" "dsx-connect-api") }}-auth-enrollment
{{- end -}}

{{/* The port on which the API listens and its Service answers. */}}
{{- define "dsx.apiPort" -}}
{{- $api := index .Values "dsx-connect-api" -}}
{{- ternary 443 (($api.service).port | default 80 | int) (($api.tls).enabled | default false) -}}
{{- end -}}
