{{- define "openops.fullname" -}}
{{- if contains "openops" .Release.Name -}}
{{ .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-openops" .Release.Name | trunc 63 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{- define "openops.secretName" -}}
{{ .Values.secretEnv.existingSecret | default (printf "%s-env" (include "openops.fullname" .)) }}
{{- end -}}

{{- /* Takes root and component. */ -}}
{{- define "openops.selectorLabels" -}}
app.kubernetes.io/name: openops
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "openops.labels" -}}
{{ include "openops.selectorLabels" . }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
app.kubernetes.io/version: {{ .root.Values.global.version | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- with .root.Values.global.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "openops.serviceAccountName" -}}
{{- $own := index .root.Values .component -}}
{{ $own.serviceAccount.name | default (printf "%s-%s" (include "openops.fullname" .root) .component) }}
{{- end -}}

{{- define "openops.host" -}}
{{ (urlParse .Values.global.publicUrl).hostname }}
{{- end -}}
