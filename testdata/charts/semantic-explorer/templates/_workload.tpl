{{- /*
A workload and its Services. Takes root, component, kind, own (its values), ports (name to number),
and as far as it has them env (YAML), secrets (variable to key), waits (name to host:port), command,
args, mounts (name to path), readOnly (names of mounts), volumes (YAML), claims (name to size),
probe (YAML of a probe's action), account, security (the pod's) and sidecars (YAML).
*/ -}}
{{- define "se.workload" -}}
{{- $root := .root }}
{{- $name := include "se.name" . }}
apiVersion: apps/v1
kind: {{ .kind }}
metadata:
  name: {{ $name }}
  labels:
    {{- include "se.labels" . | nindent 4 }}
spec:
  {{- if not (dig "autoscaling" "enabled" false .own) }}
  replicas: {{ .own.replicas | default .own.replicaCount | default 1 }}
  {{- end }}
  {{- if eq .kind "StatefulSet" }}
  serviceName: {{ $name }}-headless
  podManagementPolicy: Parallel
  {{- else if .claims }}
  strategy: { type: Recreate }
  {{- end }}
  selector:
    matchLabels:
      {{- include "se.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "se.labels" . | nindent 8 }}
      annotations:
        checksum/secrets: {{ include (print $root.Template.BasePath "/secrets.yaml") $root | sha256sum }}
        checksum/configuration: {{ include (print $root.Template.BasePath "/configuration.yaml") $root | sha256sum }}
    spec:
      serviceAccountName: {{ .account | default $name }}
      automountServiceAccountToken: {{ eq .component "prometheus" }}
      terminationGracePeriodSeconds: 30
      securityContext:
        {{- $security := deepCopy $root.Values.global.securityContext }}
        {{- range $layer := list .own.podSecurityContext .own.securityContext }}
        {{- range $key, $value := $layer }}
        {{- $_ := set $security $key $value }}
        {{- end }}
        {{- end }}
        {{- toYaml $security | nindent 8 }}
      {{- with .own.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with .own.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- if .waits }}
      initContainers:
        {{- range $dependency, $address := .waits }}
        - name: wait-for-{{ $dependency }}
          image: {{ $root.Values.global.imageRegistry }}/library/busybox:1.36.1
          imagePullPolicy: IfNotPresent
          command: [sh, -c, "until nc -z {{ regexReplaceAll ":" $address " " }}; do sleep 2; done"]
          securityContext:
            {{- toYaml $root.Values.global.podSecurityContext | nindent 12 }}
          resources:
            requests: { cpu: 10m, memory: 16Mi }
            limits: { cpu: 50m, memory: 32Mi }
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
        {{- end }}
      {{- end }}
      containers:
        - name: {{ .component }}
          image: {{ $root.Values.global.imageRegistry }}/{{ .own.image.repository }}:{{ .own.image.tag }}
          imagePullPolicy: {{ .own.image.pullPolicy }}
          securityContext:
            {{- toYaml $root.Values.global.podSecurityContext | nindent 12 }}
          {{- with .command }}
          command: {{ toJson . }}
          {{- end }}
          {{- with .args }}
          args: {{ toJson . }}
          {{- end }}
          {{- if or .env .secrets .own.env }}
          env:
            {{- with .env }}
            {{- trim . | nindent 12 }}
            {{- end }}
            {{- range $variable, $value := .own.env }}
            - { name: {{ $variable }}, value: {{ $value | quote }} }
            {{- end }}
            {{- range $variable, $key := .secrets }}
            - name: {{ $variable }}
              valueFrom: { secretKeyRef: { name: {{ include "se.secretName" $root }}, key: {{ $key }} } }
            {{- end }}
          {{- end }}
          {{- with .own.envFrom }}
          envFrom:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          ports:
            {{- range $port, $number := .ports }}
            - { name: {{ $port }}, containerPort: {{ $number }} }
            {{- end }}
          {{- with .probe }}
          livenessProbe:
            {{- . | nindent 12 }}
            initialDelaySeconds: 30
            periodSeconds: 15
          readinessProbe:
            {{- . | nindent 12 }}
            periodSeconds: 10
          {{- end }}
          resources:
            {{- toYaml .own.resources | nindent 12 }}
          volumeMounts:
            - { name: tmp, mountPath: /tmp }
            {{- $readOnly := .readOnly | default list }}
            {{- range $volume, $path := .mounts }}
            - { name: {{ $volume }}, mountPath: {{ $path }}{{ if has $volume $readOnly }}, readOnly: true{{ end }} }
            {{- end }}
        {{- with .sidecars }}
        {{- . | nindent 8 }}
        {{- end }}
      volumes:
        - name: tmp
          emptyDir: { sizeLimit: 1Gi }
        {{- with .volumes }}
        {{- trim . | nindent 8 }}
        {{- end }}
        {{- if eq .kind "Deployment" }}
        {{- range $volume, $size := .claims }}
        - name: {{ $volume }}
          persistentVolumeClaim: { claimName: {{ $name }}-{{ $volume }} }
        {{- end }}
        {{- end }}
  {{- if and .claims (eq .kind "StatefulSet") }}
  volumeClaimTemplates:
    {{- range $volume, $size := .claims }}
    - metadata:
        name: {{ $volume }}
      spec:
        accessModes: [ReadWriteOnce]
        resources: { requests: { storage: {{ $size }} } }
    {{- end }}
  {{- else }}
  {{- range $volume, $size := .claims }}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: {{ $name }}-{{ $volume }}
  labels:
    {{- include "se.labels" $ | nindent 4 }}
spec:
  accessModes: [ReadWriteOnce]
  resources: { requests: { storage: {{ $size }} } }
  {{- end }}
  {{- end }}
{{- if not .account }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ $name }}
  labels:
    {{- include "se.labels" . | nindent 4 }}
automountServiceAccountToken: false
{{- end }}
{{- range $suffix := ternary (list "" "-headless") (list "") (eq .kind "StatefulSet") }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}{{ $suffix }}
  labels:
    {{- include "se.labels" $ | nindent 4 }}
spec:
  {{- if $suffix }}
  clusterIP: None
  publishNotReadyAddresses: true
  {{- else }}
  type: ClusterIP
  {{- end }}
  selector:
    {{- include "se.selectorLabels" $ | nindent 4 }}
  ports:
    {{- range $port, $number := $.ports }}
    - { name: {{ $port }}, port: {{ $number }}, targetPort: {{ $port }} }
    {{- end }}
{{- end }}
{{- if gt (int (.own.replicas | default .own.replicaCount | default 1)) 1 }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $name }}
  labels:
    {{- include "se.labels" . | nindent 4 }}
spec:
  minAvailable: {{ dig "podDisruptionBudget" "minAvailable" (sub (int (.own.replicas | default .own.replicaCount)) 1) .own }}
  selector:
    matchLabels:
      {{- include "se.selectorLabels" . | nindent 6 }}
{{- end }}
{{- if dig "autoscaling" "enabled" false .own }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ $name }}
  labels:
    {{- include "se.labels" . | nindent 4 }}
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: {{ .kind }}, name: {{ $name }} }
  minReplicas: {{ .own.autoscaling.minReplicas }}
  maxReplicas: {{ .own.autoscaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: { type: Utilization, averageUtilization: {{ .own.autoscaling.targetCPUUtilizationPercentage }} }
{{- end }}
{{- end -}}
