{{/* Names, labels and what several templates ask of the values. */}}

{{- define "xerv.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* A release that already carries the chart's name is not given it a second time. */}}
{{- define "xerv.fullname" -}}
{{- $name := .Values.nameOverride | default .Chart.Name -}}
{{- $full := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- .Values.fullnameOverride | default $full | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "xerv.selectorLabels" -}}
app.kubernetes.io/name: {{ include "xerv.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "xerv.labels" -}}
{{ include "xerv.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- define "xerv.serviceAccountName" -}}
{{- ternary (include "xerv.fullname" .) "default" .Values.serviceAccount.create | default .Values.serviceAccount.name -}}
{{- end -}}

{{/* The name of the mesh that is in use; empty without one. */}}
{{- define "xerv.mesh" -}}
{{- if .Values.serviceMesh.enabled }}{{ .Values.serviceMesh.provider }}{{ end -}}
{{- end -}}

{{/* Whether an autoscaler, and not the values, says how many pods there are. */}}
{{- define "xerv.isScaled" -}}
{{- if or .Values.autoscaling.enabled .Values.keda.enabled }}true{{ end -}}
{{- end -}}

{{- define "xerv.claimName" -}}
{{- .Values.persistence.existingClaim | default (printf "%s-data" (include "xerv.fullname" .)) -}}
{{- end -}}

{{- define "xerv.host" -}}
{{- include "xerv.fullname" . }}.{{ .Release.Namespace }}.svc.cluster.local
{{- end -}}

{{/* The name under which members of a Raft cluster call each other. */}}
{{- define "xerv.peerHost" -}}
{{- include "xerv.fullname" . }}-headless.{{ .Release.Namespace }}.svc.cluster.local
{{- end -}}
