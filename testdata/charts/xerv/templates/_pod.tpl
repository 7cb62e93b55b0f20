{{/* Metadata and spec of the pods, the same for Deployment and StatefulSet. */}}
{{- define "xerv.podTemplate" -}}
{{- $raft := eq .Values.dispatch.backend "raft" -}}
{{- $mesh := include "xerv.mesh" . -}}
metadata:
  annotations:
    checksum/config: {{ include (print .Template.BasePath "/configmap.yaml") . | sha256sum }}
    {{- if and (eq $mesh "istio") .Values.serviceMesh.istio.injection.enabled }}
    sidecar.istio.io/inject: "true"
    {{- else if and (eq $mesh "linkerd") .Values.serviceMesh.linkerd.injection.enabled }}
    linkerd.io/inject: enabled
    {{- end }}
  labels:
    {{- include "xerv.labels" . | nindent 4 }}
spec:
  {{- with .Values.imagePullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  serviceAccountName: {{ include "xerv.serviceAccountName" . }}
  automountServiceAccountToken: {{ .Values.serviceAccount.automount }}
  securityContext:
    {{- toYaml .Values.podSecurityContext | nindent 4 }}
  containers:
    - name: xerv
      image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      securityContext:
        {{- toYaml .Values.securityContext | nindent 8 }}
      ports:
        - name: http
          containerPort: {{ int .Values.server.apiPort }}
        {{- if $raft }}
        - name: grpc
          containerPort: {{ int .Values.server.grpcPort }}
        {{- end }}
        {{- if .Values.metrics.enabled }}
        - name: metrics
          containerPort: {{ int .Values.metrics.port }}
        {{- end }}
      env:
        - name: XERV_NODE_NAME
          valueFrom: { fieldRef: { fieldPath: metadata.name } }
        - name: XERV_DISPATCH_BACKEND
          value: {{ .Values.dispatch.backend | quote }}
        - name: XERV_CONFIG
          value: /config/config.yaml
        {{- with .Values.extraEnv }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      {{- range $probe := list "livenessProbe" "readinessProbe" }}
      {{- with index $.Values $probe }}
      {{- if .enabled }}
      {{ $probe }}:
        tcpSocket:
          port: http
        {{- toYaml (omit . "enabled") | nindent 8 }}
      {{- end }}
      {{- end }}
      {{- end }}
      resources:
        {{- toYaml .Values.resources | nindent 8 }}
      volumeMounts:
        - name: data
          mountPath: /data
        - name: tmp
          mountPath: /tmp
        - name: config
          mountPath: /config
          readOnly: true
        {{- with .Values.extraVolumeMounts }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
  volumes:
    {{- if not $raft }}
    - name: data
      {{- if .Values.persistence.enabled }}
      persistentVolumeClaim:
        claimName: {{ include "xerv.claimName" . }}
      {{- else }}
      emptyDir: {}
      {{- end }}
    {{- end }}
    - name: tmp
      emptyDir: {}
    - name: config
      configMap:
        name: {{ include "xerv.fullname" . }}-config
    {{- with .Values.extraVolumes }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.affinity }}
  affinity:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}
