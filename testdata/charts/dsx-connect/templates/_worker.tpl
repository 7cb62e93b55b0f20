{{/*
A worker: its Deployment and, if wanted, its autoscaler.
  root, component   as in _names.tpl
  queue             queue without the prefix of the environment
  more              variables that only this worker has
  initContainers    YAML of init containers
*/}}
{{- define "dsx.worker" -}}
{{- $values := index .root.Values .component | default dict -}}
{{- $celery := $values.celery | default dict -}}
{{- $hpa := $values.hpa | default dict -}}
{{- if $values.enabled -}}
{{- include "dsx.prepare" . -}}
{{- $queue := $celery.queue | default (printf "%s.dsx_connect.%s" .environment.DSXCONNECT_APP_ENV .queue) -}}
{{- $replicas := ternary $values.replicaCount 1 (hasKey $values "replicaCount") -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "dsx.fullname" . }}
  labels:
    {{- include "dsx.labels" . | nindent 4 }}
spec:
  {{- if not $hpa.enabled }}
  replicas: {{ $replicas }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "dsx.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "dsx.selectorLabels" . | nindent 8 }}
    spec:
      {{- include "dsx.podSettings" . | nindent 6 }}
      {{- with .initContainers }}
      initContainers:
        {{- . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ .component }}
          {{- include "dsx.image" . | nindent 10 }}
          command:
            - celery
          args:
            - -A
            - dsx_connect.taskworkers.celery_app.celery_app
            - worker
            - --loglevel=warning
            - -Q
            - {{ $queue | quote }}
            - --concurrency
            - {{ include "dsx.text" ($celery.concurrency | default 1) | quote }}
          env:
            {{- include "dsx.env" . | trim | nindent 12 }}
          {{- with $values.resources }}
          resources:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- include "dsx.containerSecurity" . | nindent 10 }}
          readinessProbe:
            {{- include "dsx.workerProbe" . | nindent 12 }}
            initialDelaySeconds: 10
            periodSeconds: 30
            timeoutSeconds: 10
          livenessProbe:
            {{- include "dsx.workerProbe" . | nindent 12 }}
            initialDelaySeconds: 60
            periodSeconds: 60
            timeoutSeconds: 10
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir: {}
{{- if $hpa.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "dsx.fullname" . }}
  labels:
    {{- include "dsx.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "dsx.fullname" . }}
  {{- $least := $hpa.minReplicas | default $replicas }}
  minReplicas: {{ $least }}
  maxReplicas: {{ $hpa.maxReplicas | default $least }}
  {{- if or $hpa.targetCPUUtilizationPercentage $hpa.targetMemoryUtilizationPercentage }}
  metrics:
    {{- with $hpa.targetCPUUtilizationPercentage }}
    {{- include "dsx.utilization" (dict "resource" "cpu" "percent" .) | nindent 4 }}
    {{- end }}
    {{- with $hpa.targetMemoryUtilizationPercentage }}
    {{- include "dsx.utilization" (dict "resource" "memory" "percent" .) | nindent 4 }}
    {{- end }}
  {{- end }}
{{- end }}
{{- end -}}
{{- end -}}

{{- define "dsx.workerProbe" -}}
exec:
  command:
    - sh
    - -c
    - celery -A dsx_connect.taskworkers.celery_app.celery_app inspect ping --timeout 5 --destination "celery@$HOSTNAME"
{{- end -}}

{{- define "dsx.utilization" -}}
- type: Resource
  resource:
    name: {{ .resource }}
    target:
      type: Utilization
      averageUtilization: {{ .percent }}
{{- end -}}
