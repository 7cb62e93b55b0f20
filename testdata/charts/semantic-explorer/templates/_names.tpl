{{- define "se.fullname" -}}
{{- $name := .Values.nameOverride | default .Chart.Name -}}
{{- if .Values.fullnameOverride -}}
{{ .Values.fullnameOverride | trunc 63 | trimSuffix "-" }}
{{- else if contains $name .Release.Name -}}
{{ .Release.Name | trunc 63 | trimSuffix "-" }}
{{- else -}}
{{ printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" }}
{{- end -}}
{{- end -}}

{{- /* Takes root and component, as all below. */ -}}
{{- define "se.name" -}}
{{ include "se.fullname" .root }}-{{ .component }}
{{- end -}}

{{- define "se.selectorLabels" -}}
app.kubernetes.io/name: semantic-explorer
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "se.labels" -}}
{{ include "se.selectorLabels" . }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end -}}

{{- define "se.secretName" -}}
{{ include "se.fullname" . }}-secrets
{{- end -}}

{{- /* Whether NATS, Qdrant or another backend of that name is in the release. */ -}}
{{- define "se.natsUrl" -}}
{{ ternary .Values.nats.external.url (printf "nats://%s-nats:4222" (include "se.fullname" .)) .Values.nats.external.enabled }}
{{- end -}}

{{- define "se.qdrantUrl" -}}
{{ ternary .Values.qdrant.external.url (printf "http://%s-qdrant:%d" (include "se.fullname" .) (int .Values.qdrant.service.grpc.port)) .Values.qdrant.external.enabled }}
{{- end -}}

{{- define "se.s3Url" -}}
{{ .Values.storage.s3.endpoint | default (printf "http://%s-minio:%d" (include "se.fullname" .) (int .Values.minio.service.port)) }}
{{- end -}}

{{- define "se.issuer" -}}
{{ ternary .Values.dex.external.issuerUrl .Values.dex.config.issuer .Values.dex.external.enabled }}
{{- end -}}

{{- define "se.databaseUrl" -}}
{{- with .Values.postgresql -}}
{{- if .external.enabled -}}
postgresql://{{ .external.username }}:{{ required "postgresql.external.password is empty" .external.password | urlquery }}@{{ .external.host }}:{{ .external.port }}/{{ .external.database }}?sslmode={{ .external.sslMode }}
{{- else -}}
postgresql://{{ .auth.username }}:{{ required "postgresql.auth.password is empty" .auth.password | urlquery }}@{{ include "se.fullname" $ }}-postgresql:5432/{{ .auth.database }}?sslmode=disable
{{- end -}}
{{- end -}}
{{- end -}}
