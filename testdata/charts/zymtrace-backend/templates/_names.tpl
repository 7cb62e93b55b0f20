{{/* The name of a part, by the prefix of all names: list ROOT PART */}}
{{- define "backend.name" -}}
{{- $root := index . 0 -}}
{{- printf "%s-%s" $root.Values.global.namePrefix (index . 1) | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* Labels of an object: list ROOT PART */}}
{{- define "backend.labels" -}}
{{- $root := index . 0 -}}
app: {{ include "backend.name" . }}
app.kubernetes.io/name: {{ index . 1 }}
app.kubernetes.io/instance: {{ $root.Release.Name }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service }}
helm.sh/chart: {{ $root.Chart.Name }}-{{ $root.Chart.Version }}
{{- end -}}

{{/* Name, namespace and labels of an object: list ROOT PART [NAME] */}}
{{- define "backend.metadata" -}}
{{- $root := index . 0 -}}
name: {{ if gt (len .) 2 }}{{ include "backend.name" (list $root (index . 2)) }}{{ else }}{{ include "backend.name" . }}{{ end }}
namespace: {{ $root.Release.Namespace }}
labels:
  {{- include "backend.labels" . | nindent 2 }}
{{- end -}}

{{/* Where Postgres answers: host:port */}}
{{- define "backend.postgres" -}}
{{- $pg := .Values.postgres -}}
{{- if eq $pg.mode "use_existing" -}}
{{ $pg.use_existing.host }}
{{- else if eq $pg.mode "gcp_cloudsql" -}}
{{ include "backend.name" (list . "postgres") }}:{{ $pg.gcp_cloudsql.proxy.port }}
{{- else -}}
{{ include "backend.name" (list . "postgres") }}:{{ $pg.create.service.port }}
{{- end -}}
{{- end -}}

{{/* Where ClickHouse answers: a URL */}}
{{- define "backend.clickhouse" -}}
{{- $ch := .Values.clickhouse -}}
{{- if eq $ch.mode "create" -}}
http://{{ include "backend.name" (list . "clickhouse") }}:{{ $ch.create.service.http.port }}
{{- else -}}
{{ $ch.use_existing.host }}
{{- end -}}
{{- end -}}

{{/* Where the symbols lie: a URL */}}
{{- define "backend.bucket" -}}
{{- $use := .Values.storage.use_existing -}}
{{- if eq .Values.storage.mode "create" -}}
http://{{ include "backend.name" (list . "minio") }}:{{ .Values.storage.create.service.api.port }}
{{- else if eq $use.type "s3" -}}
{{ default (printf "https://s3.dualstack.%s.amazonaws.com" $use.s3.region) $use.s3.endpoint }}
{{- else -}}
{{ (index $use $use.type).endpoint }}
{{- end -}}
{{- end -}}
