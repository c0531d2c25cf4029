<#include "/shared/email.ftl">
