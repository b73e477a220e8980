@echo off
rem Starts Rapporteur with a JDK 25 or newer: JAVA_HOME, else the one that built it, else one in the usual folders.
rem JAVA_OPTS is passed on to the JVM.
setlocal enableextensions
set "APP_HOME=%~dp0.."
set "FOUND="
call :try "%JAVA_HOME%"
call :try "@java.home@"
for %%V in (Java "Eclipse Adoptium" Microsoft Zulu BellSoft "Amazon Corretto") do (
  for /d %%D in ("%ProgramFiles%\%%~V\*") do call :try "%%~D"
)
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined FOUND (
  echo Rapporteur needs a JDK 25 or newer and found none: install one ^(https://adoptium.net/temurin/releases/?version=25^) or set JAVA_HOME to it. 1>&2
  exit /b 1
)
"%FOUND%\bin\java.exe" @jvm.flags@ %JAVA_OPTS% "--module-path=%APP_HOME%\javafx" @jvm.javafx.flags@ -cp "%APP_HOME%\lib\*" @main.class@ %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%M in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :newer "%~1" %%M
exit /b 0

:newer
set "MAJOR=%~2"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "FOUND=%~1"
exit /b 0
