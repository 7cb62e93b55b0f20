{{- /* Changes with what the Secret gets from the values, so that pods restart with it. */ -}}
{{- define "openops.secretChecksum" -}}
{{ printf "%s %s %s %s" (toJson .Values.openopsEnvSecrets) (toJson .Values.secretEnv.stringData) (toJson .Values.secretEnv.data) .Values.secretEnv.existingSecret | sha256sum }}
{{- end -}}

{{- define "openops.podMetadata" -}}
labels:
  {{- include "openops.labels" . | nindent 2 }}
annotations:
  checksum/secret-env: {{ include "openops.secretChecksum" .root }}
  {{- if eq .component "nginx" }}
  checksum/configuration: {{ include (print .root.Template.BasePath "/nginx-configuration.yaml") .root | sha256sum }}
  {{- end }}
  {{- with (index .root.Values .component).metrics }}
  {{- if .enabled }}
  prometheus.io/scrape: "true"
  prometheus.io/port: {{ .port | quote }}
  prometheus.io/path: {{ .path }}
  {{- end }}
  {{- end }}
  {{- with .root.Values.global.commonAnnotations }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}

{{- /* What all pods have: account, security, placement. */ -}}
{{- define "openops.podSettings" -}}
{{- $global := .root.Values.global -}}
{{- $own := (index .root.Values .component).securityContext | default dict -}}
{{- $isDatabase := has .component (list "postgres" "redis") -}}
serviceAccountName: {{ include "openops.serviceAccountName" . }}
automountServiceAccountToken: false
{{- with $global.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- if $global.securityContext.enabled }}
securityContext:
  runAsNonRoot: {{ $global.securityContext.runAsNonRoot }}
  runAsUser: {{ ternary $own.runAsUser $global.securityContext.runAsUser $isDatabase }}
  fsGroup: {{ ternary $own.fsGroup $global.securityContext.fsGroup $isDatabase }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    {{- toYaml $global.securityContext.seccompProfile | nindent 4 }}
{{- end }}
{{- with $global.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
terminationGracePeriodSeconds: {{ $global.terminationGracePeriodSeconds }}
{{- with $global.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $global.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- if $global.topologySpreadConstraints.enabled }}
topologySpreadConstraints:
  - maxSkew: {{ $global.topologySpreadConstraints.maxSkew }}
    topologyKey: {{ $global.topologySpreadConstraints.topologyKey }}
    whenUnsatisfiable: {{ $global.topologySpreadConstraints.whenUnsatisfiable }}
    labelSelector:
      matchLabels:
        {{- include "openops.selectorLabels" . | nindent 8 }}
{{- end }}
{{- if $global.affinity.enabled }}
affinity:
  podAntiAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          topologyKey: kubernetes.io/hostname
          labelSelector:
            matchLabels:
              {{- include "openops.selectorLabels" . | nindent 14 }}
{{- end }}
{{- end -}}

{{- /* The component's own securityContext wins over the global one, key by key. */ -}}
{{- define "openops.containerSecurity" -}}
{{- $own := omit ((index .root.Values .component).securityContext | default dict) "enabled" "fsGroup" -}}
{{- with .root.Values.global.containerSecurityContext }}
{{- if .enabled }}
securityContext:
  {{- $security := deepCopy (omit . "enabled") }}
  {{- range $key, $value := $own }}
  {{- $_ := set $security $key $value }}
  {{- end }}
  {{- toYaml $security | nindent 2 }}
{{- end }}
{{- end }}
{{- end -}}
