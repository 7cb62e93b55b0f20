{{/* A scalar as text. Numbers of a values file are floats; a whole one is written without an exponent. */}}
{{- define "dsx.text" -}}
{{- if kindIs "float64" . -}}
{{- ternary (printf "%.0f" .) (toString .) (eq (floor .) .) -}}
{{- else if not (kindIs "invalid" .) -}}
{{- . -}}
{{- end -}}
{{- end -}}

{{/* URL of the in-cluster scanner. */}}
{{- define "dsx.scannerUrl" -}}
{{- $hints := .Values.global.scanner | default dict -}}
{{- $host := $hints.serviceName | default (printf "%s-dsxa-scanner" .Release.Name) -}}
{{- printf "%s://%s:%s/scan/binary/v2" ($hints.scheme | default "http") $host (include "dsx.text" ($hints.port | default 5000)) -}}
{{- end -}}

{{/* Variables that DIANNA's settings become. */}}
{{- define "dsx.diannaVariables" -}}
managementUrl: DSXCONNECT_DIANNA__MANAGEMENT_URL
apiToken: DSXCONNECT_DIANNA__API_TOKEN
verifyTls: DSXCONNECT_DIANNA__VERIFY_TLS
caBundle: DSXCONNECT_DIANNA__CA_BUNDLE
chunkSize: DSXCONNECT_DIANNA__CHUNK_SIZE
timeout: DSXCONNECT_DIANNA__TIMEOUT
autoOnMalicious: DSXCONNECT_DIANNA__AUTO_ON_MALICIOUS
pollResultsEnabled: DSXCONNECT_DIANNA__POLL_RESULTS_ENABLED
pollIntervalSeconds: DSXCONNECT_DIANNA__POLL_INTERVAL_SECONDS
pollTimeoutSeconds: DSXCONNECT_DIANNA__POLL_TIMEOUT_SECONDS
{{- end -}}

{{/*
Adds to the argument what its container's variables are, and writes nothing:
  environment   name to text
  references    name to (dict "name" SECRET "key" KEY); they win over environment
Later layers win: defaults, global.env, DIANNA's settings, the component's env, and "more" of the argument, which holds what
only this component has. "secrets" of the argument are references of its own.
*/}}
{{- define "dsx.prepare" -}}
{{- $values := index .root.Values .component | default dict -}}
{{- $environment := dict
  "DSXCONNECT_APP_ENV" "dev"
  "DSXCONNECT_SCANNER__SCAN_BINARY_URL" (include "dsx.scannerUrl" .root)
  "DSXCONNECT_WORKERS__BROKER" "redis://redis:6379/5"
  "DSXCONNECT_WORKERS__BACKEND" "redis://redis:6379/6"
  "DSXCONNECT_REDIS_URL" "redis://redis:6379/3"
  "DSXCONNECT_RESULTS_DB" "redis://redis:6379/3"
  "DSXCONNECT_RESULTS_DB__RETAIN" "100"
  "PYTHONUNBUFFERED" "1"
  "LOG_LEVEL" (ternary "debug" "warning" (eq .component "dsx-connect-api")) -}}
{{- $settings := mergeOverwrite (dict) (.root.Values.global.dianna | default dict) ($values.dianna | default dict) -}}
{{- $dianna := dict -}}
{{- range $key, $variable := include "dsx.diannaVariables" . | fromYaml -}}
{{- $_ := set $dianna $variable (get $settings $key) -}}
{{- end -}}
{{- range $layer := list .root.Values.global.env $dianna $values.env .more -}}
{{- range $name, $value := $layer -}}
{{- $text := include "dsx.text" $value -}}
{{- if ne $text "" -}}
{{- $_ := set $environment $name $text -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $references := merge (dict) (.secrets | default dict) -}}
{{- with $settings.secretName -}}
{{- $_ := set $references "DSXCONNECT_DIANNA__MANAGEMENT_URL" (dict "name" . "key" ($settings.managementUrlKey | default "managementUrl")) -}}
{{- $_ := set $references "DSXCONNECT_DIANNA__API_TOKEN" (dict "name" . "key" ($settings.apiTokenKey | default "apiToken")) -}}
{{- end -}}
{{- $_ := set . "environment" $environment -}}
{{- $_ := set . "references" $references -}}
{{- end -}}

{{/* The env list of a prepared argument. */}}
{{- define "dsx.env" -}}
{{- $references := .references -}}
{{- range $name, $text := .environment }}
{{- if not (hasKey $references $name) }}
- name: {{ $name }}
  value: {{ $text | quote }}
{{- end }}
{{- end }}
{{- range $name, $from := .references }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      name: {{ $from.name | quote }}
      key: {{ $from.key | quote }}
{{- end }}
{{- end -}}
