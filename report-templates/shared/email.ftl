Subject: <#if release.embargo??>${release.embargo}: <#elseif release.correction??>Changed: </#if>${release.title}, ${release.name}

Dear ${recipient.name},

<#if release.embargo??>
${release.embargo}. Until then this is for you alone: do not pass it on, quote it or act on it.

</#if>
<#if release.correction??>
What has changed: ${release.correction}

</#if>
This is ${release.title}, ${release.name}.

<#list files as file>
<#if file.link??>
${file.name} (${file.size}): ${file.link}
<#else>
${file.name} (${file.size})
</#if>
</#list>

This message was sent by a program. The release says whom to ask.
