{{/* The parts that every pod of this chart has. The argument is that of _names.tpl. */}}

{{- define "dsx.image" -}}
{{- $values := index .root.Values .component | default dict -}}
{{- $shared := .root.Values.global.image | default dict -}}
{{- $image := $values.image | default dict -}}
image: {{ printf "%s:%s" ($image.repository | default $shared.repository) (coalesce $image.tag $shared.tag .root.Chart.AppVersion | toString) | quote }}
imagePullPolicy: {{ coalesce $image.pullPolicy $shared.pullPolicy "IfNotPresent" }}
{{- end -}}

{{/* lowPorts: the container binds a port below 1024 without being root. Kubernetes takes this sysctl for safe from 1.22. */}}
{{- define "dsx.podSettings" -}}
serviceAccountName: {{ include "dsx.fullname" . }}
automountServiceAccountToken: false
securityContext:
  runAsNonRoot: true
  runAsUser: 1000
  runAsGroup: 1000
  seccompProfile:
    type: RuntimeDefault
  {{- if and .lowPorts (semverCompare ">=1.22-0" .root.Capabilities.KubeVersion.Version) }}
  sysctls:
    - name: net.ipv4.ip_unprivileged_port_start
      value: "0"
  {{- end }}
{{- end -}}

{{- define "dsx.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
{{- end -}}
