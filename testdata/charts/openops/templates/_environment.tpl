{{- /* Variables of a map, each evaluated twice: what a template names may be one itself. */ -}}
{{- define "openops.variables" -}}
{{- $root := .root -}}
{{- range $name, $value := .env }}
- name: {{ $name }}
  value: {{ tpl (tpl (toString $value) $root) $root | quote }}
{{- end }}
{{- end -}}

{{- /* Variables that come from the shared Secret: a map from the variable to the key. */ -}}
{{- define "openops.credentials" -}}
{{- $root := .root -}}
{{- range $name, $key := .keys }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      name: {{ include "openops.secretName" $root }}
      key: {{ $key }}
{{- end }}
{{- end -}}

{{- define "openops.environment" -}}
{{- $root := .root -}}
{{- $values := $root.Values -}}
{{- if has .component (list "app" "engine") }}
{{- include "openops.variables" (dict "root" $root "env" $values.openopsEnv) }}
{{- include "openops.credentials" (dict "root" $root "keys" (dict "OPS_ENCRYPTION_KEY" "OPS_ENCRYPTION_KEY" "OPS_JWT_SECRET" "OPS_JWT_SECRET" "OPS_OPENOPS_ADMIN_PASSWORD" "OPS_OPENOPS_ADMIN_PASSWORD" "OPS_POSTGRES_PASSWORD" "OPS_POSTGRES_PASSWORD" "OPS_ANALYTICS_ADMIN_PASSWORD" "OPS_ANALYTICS_ADMIN_PASSWORD" "ANALYTICS_POWERUSER_PASSWORD" "ANALYTICS_POWERUSER_PASSWORD")) }}
{{- end }}
{{- with (index $values .component).env }}
{{- include "openops.variables" (dict "root" $root "env" .) }}
{{- end }}
{{- if eq .component "tables" }}
{{- include "openops.credentials" (dict "root" $root "keys" (dict "SECRET_KEY" "OPS_ENCRYPTION_KEY" "BASEROW_JWT_SIGNING_KEY" "OPS_JWT_SECRET" "BASEROW_ADMIN_PASSWORD" "OPS_OPENOPS_ADMIN_PASSWORD" "DATABASE_PASSWORD" "OPS_POSTGRES_PASSWORD")) }}
{{- else if eq .component "analytics" }}
{{- include "openops.credentials" (dict "root" $root "keys" (dict "ADMIN_PASSWORD" "OPS_ANALYTICS_ADMIN_PASSWORD" "POWERUSER_PASSWORD" "ANALYTICS_POWERUSER_PASSWORD" "SUPERSET_SECRET_KEY" "SUPERSET_SECRET_KEY" "DATABASE_PASSWORD" "OPS_POSTGRES_PASSWORD")) }}
{{- end }}
{{- end -}}
