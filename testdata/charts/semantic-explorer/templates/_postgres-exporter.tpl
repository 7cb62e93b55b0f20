{{- define "se.postgresExporter" -}}
{{- with .Values.postgresql.metrics -}}
- name: postgres-exporter
  image: {{ $.Values.global.imageRegistry }}/{{ .image.repository }}:{{ .image.tag }}
  imagePullPolicy: {{ .image.pullPolicy }}
  securityContext:
    {{- toYaml $.Values.global.podSecurityContext | nindent 4 }}
  env:
    - name: DATA_SOURCE_NAME
      valueFrom: { secretKeyRef: { name: {{ include "se.secretName" $ }}, key: database-url } }
  ports:
    - { name: metrics, containerPort: 9187 }
  livenessProbe:
    httpGet: { path: /, port: metrics }
    initialDelaySeconds: 30
    periodSeconds: 15
  readinessProbe:
    httpGet: { path: /, port: metrics }
  resources:
    requests: { cpu: 50m, memory: 64Mi }
    limits: { cpu: 200m, memory: 128Mi }
  volumeMounts:
    - { name: tmp, mountPath: /tmp }
{{- end -}}
{{- end -}}
