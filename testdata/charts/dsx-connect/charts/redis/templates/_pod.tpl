{{- define "redis.podSettings" -}}
serviceAccountName: {{ include "redis.fullname" . }}
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: 999
  runAsGroup: 1000
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{- define "redis.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
{{- end -}}

{{- define "redis.probe" -}}
exec:
  command:
    {{- toYaml .Values.healthcheck.test | nindent 4 }}
initialDelaySeconds: {{ .Values.healthcheck.startPeriod }}
periodSeconds: {{ .Values.healthcheck.interval }}
timeoutSeconds: {{ .Values.healthcheck.timeout }}
failureThreshold: {{ .Values.healthcheck.retries }}
{{- end -}}
