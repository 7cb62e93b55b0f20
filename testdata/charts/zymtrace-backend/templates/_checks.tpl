{{/* What the document promises to check before anything is deployed */}}
{{- define "backend.checks" -}}
{{- if not (has .Values.postgres.mode (list "create" "use_existing" "gcp_cloudsql")) }}
{{- fail (printf "postgres.mode %q is none of create, use_existing, gcp_cloudsql" .Values.postgres.mode) }}
{{- end }}
{{- if not (has .Values.clickhouse.mode (list "create" "use_existing")) }}
{{- fail (printf "clickhouse.mode %q is neither create nor use_existing" .Values.clickhouse.mode) }}
{{- end }}
{{- if not (has .Values.storage.mode (list "create" "use_existing")) }}
{{- fail (printf "storage.mode %q is neither create nor use_existing" .Values.storage.mode) }}
{{- end }}
{{- if eq .Values.storage.mode "use_existing" }}
{{- if not (has .Values.storage.use_existing.type (list "minio" "s3" "gcs")) }}
{{- fail (printf "storage.use_existing.type %q is none of minio, s3, gcs" .Values.storage.use_existing.type) }}
{{- end }}
{{- if not (regexMatch "^https?://" (include "backend.bucket" .)) }}
{{- fail (printf "the endpoint %q begins with neither http:// nor https://" (include "backend.bucket" .)) }}
{{- end }}
{{- end }}
{{- end -}}
