{{- define "chartgate.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "chartgate.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains (include "chartgate.name" .) .Release.Name }}
{{- .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "chartgate.name" .) | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "chartgate.selector" -}}
app.kubernetes.io/name: {{ include "chartgate.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "chartgate.webhookSelector" -}}
{{ include "chartgate.selector" . }}
app.kubernetes.io/component: webhook
{{- end }}

{{- define "chartgate.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{ include "chartgate.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: chartgate
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "chartgate.image" -}}
{{- $tag := default .Chart.AppVersion .Values.image.tag }}
{{- printf "%s:%s" .Values.image.repository $tag }}
{{- with .Values.image.digest }}{{ printf "@%s" . }}{{ end }}
{{- end }}

{{- define "chartgate.certificateSecret" -}}
{{- default (printf "%s-tls" (include "chartgate.fullname" .)) .Values.certificate.secretName }}
{{- end }}

{{- define "chartgate.certificateName" -}}
{{- printf "%s-certificate" (include "chartgate.fullname" .) }}
{{- end }}

{{- define "chartgate.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
fsGroup: 65532
fsGroupChangePolicy: OnRootMismatch
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "chartgate.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* The names by which the API server calls the webhook, one a line. */}}
{{- define "chartgate.dnsNames" -}}
{{- $service := printf "%s.%s.svc" (include "chartgate.fullname" .) .Release.Namespace }}
{{- if .Values.webhook.url }}
{{- (urlParse .Values.webhook.url).hostname }}
{{- else }}
{{- $service }}
{{- printf "\n%s.cluster.local" $service }}
{{- end }}
{{- end }}

{{/* The groups of facts that are on, as --facts takes them. */}}
{{- define "chartgate.facts" -}}
{{- $on := list }}
{{- range $group, $access := .Files.Get "files/access.yaml" | fromYaml }}
{{- $switch := index $.Values.facts $group }}
{{- if $access.byNamespace }}
{{- range $switch }}
{{- $on = append $on (printf "%s:%s" $group .) }}
{{- end }}
{{- else if $switch }}
{{- $on = append $on $group }}
{{- end }}
{{- end }}
{{- default "none" (join "," $on) }}
{{- end }}

{{/* The rules of the groups that are on for the whole cluster, each once. */}}
{{- define "chartgate.clusterRules" -}}
{{- $rules := list }}
{{- range $group, $access := .Files.Get "files/access.yaml" | fromYaml }}
{{- $switch := index $.Values.facts $group }}
{{- if or (and (not $access.byNamespace) $switch) (and $access.byNamespace (has "*" $switch)) }}
{{- $rules = concat $rules $access.rules }}
{{- end }}
{{- end }}
{{- if $rules }}
{{- $rules | uniq | toYaml }}
{{- end }}
{{- end }}

{{/* The rules of the groups that are on for a namespace and not for all: a list of the context and the namespace. */}}
{{- define "chartgate.namespaceRules" -}}
{{- $root := index . 0 }}
{{- $namespace := index . 1 }}
{{- $rules := list }}
{{- range $group, $access := $root.Files.Get "files/access.yaml" | fromYaml }}
{{- $switch := index $root.Values.facts $group }}
{{- if and $access.byNamespace (has $namespace $switch) (not (has "*" $switch)) }}
{{- $rules = concat $rules $access.rules }}
{{- end }}
{{- end }}
{{- $rules | uniq | toYaml }}
{{- end }}
