{{/* The security of a pod */}}
{{- define "backend.podSecurity" -}}
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{/* The security of a container */}}
{{- define "backend.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities: { drop: [ALL] }
{{- end -}}

{{/* The nodes of a service or job: list ROOT SERVICE */}}
{{- define "backend.placement" -}}
{{- $root := index . 0 -}}
{{- $service := default dict (index $root.Values.services (index . 1)) -}}
{{- $common := $root.Values.services.common -}}
{{- with merge dict (default dict $service.nodeSelector) $common.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with uniq (concat $common.tolerations (default list $service.tolerations)) }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* The nodes of a database: list ROOT KEY */}}
{{- define "backend.databasePlacement" -}}
{{- $database := index (index . 0).Values (index . 1) -}}
{{- with $database.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $database.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* The image of a service: list ROOT SERVICE */}}
{{- define "backend.image" -}}
{{- $root := index . 0 -}}
{{- $service := index $root.Values.services (index . 1) -}}
{{- $root.Values.global.appImageRegistry }}/{{ $service.image.repository }}:{{ $service.image.tag | default $root.Values.services.common.imageTag | default $root.Chart.AppVersion -}}
{{- end -}}

{{/* The pull secret */}}
{{- define "backend.pullSecret" -}}
{{- if .Values.global.registry.requirePullSecret }}
imagePullSecrets:
  - name: {{ include "backend.name" (list . "registry-cred") }}
{{- end }}
{{- end -}}

{{/* A variable from a Secret of one's own, or from that of the release: list ROOT VARIABLE SECRET KEY OWN */}}
{{- define "backend.secretVariable" -}}
- name: {{ index . 1 }}
  valueFrom:
    secretKeyRef:
      {{- if index . 2 }}
      name: {{ index . 2 }}
      key: {{ index . 3 }}
      {{- else }}
      name: {{ include "backend.name" (list (index . 0) "credentials") }}
      key: {{ index . 4 }}
      {{- end }}
{{- end -}}

{{/* Variables of Postgres: list ROOT PREFIX */}}
{{- define "backend.postgresVariables" -}}
{{- $root := index . 0 -}}
{{- $pg := $root.Values.postgres -}}
{{- $active := index $pg $pg.mode -}}
- name: {{ index . 1 }}__POSTGRES__ADDR
  value: {{ include "backend.postgres" $root | quote }}
- name: {{ index . 1 }}__POSTGRES__DATABASE
  value: {{ default "zymtrace" $active.database | quote }}
- name: {{ index . 1 }}__POSTGRES__USERNAME
  value: {{ $active.user | default (dig "config" "user" "" $active) | quote }}
{{- if ne $pg.mode "gcp_cloudsql" }}
{{ include "backend.secretVariable" (list $root (printf "%s__POSTGRES__PASSWORD" (index . 1)) (default "" $active.passwordSecretName) $active.passwordSecretKey "postgres-password") }}
- name: {{ index . 1 }}__POSTGRES__AUTO_CREATE_DBS
  value: {{ default false $active.autoCreateDBs | quote }}
{{- end }}
{{- end -}}

{{/* Variables of ClickHouse: list ROOT PREFIX */}}
{{- define "backend.clickhouseVariables" -}}
{{- $root := index . 0 -}}
{{- $ch := $root.Values.clickhouse -}}
{{- $active := index $ch $ch.mode -}}
- name: {{ index . 1 }}__CLICKHOUSE__ADDR
  value: {{ include "backend.clickhouse" $root | quote }}
- name: {{ index . 1 }}__CLICKHOUSE__USERNAME
  value: {{ $active.user | default (dig "config" "user" "" $active) | quote }}
{{ include "backend.secretVariable" (list $root (printf "%s__CLICKHOUSE__PASSWORD" (index . 1)) (default "" $active.passwordSecretName) $active.passwordSecretKey "clickhouse-password") }}
{{- end -}}

{{/* Variables of the bucket: ROOT */}}
{{- define "backend.bucketVariables" -}}
{{- $st := .Values.storage -}}
{{- $active := dict -}}
{{- if eq $st.mode "use_existing" }}{{ $active = index $st.use_existing $st.use_existing.type }}{{ end -}}
- name: SYMDB__BUCKET__NAME
  value: {{ $st.buckets.symbols | quote }}
- name: SYMDB__BUCKET__ENDPOINT
  value: {{ include "backend.bucket" . | quote }}
{{ include "backend.secretVariable" (list . "SYMDB__BUCKET__ACCESS_KEY" (coalesce $active.userSecretName $active.accessKeySecretName "") (coalesce $active.accessKeySecretKey $active.userSecretKey "") "bucket-access-key") }}
{{ include "backend.secretVariable" (list . "SYMDB__BUCKET__SECRET_KEY" (coalesce $active.passwordSecretName $active.secretKeySecretName "") (coalesce $active.secretKeySecretKey $active.passwordSecretKey "") "bucket-secret-key") }}
{{- end -}}
