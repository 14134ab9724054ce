@echo off
rem Starts Leukostack with the JDK that JAVA_HOME names, or else with the java on the PATH.
rem JAVA_OPTS has further options for the JVM; they win over those of jvm.options.
rem This file has been run by Wine's cmd.exe, and never on Windows.
setlocal EnableExtensions DisableDelayedExpansion
set "NEEDED=25"
set "APP=%~dp0.."
set "JAVA="
set "VERSION="
if defined JAVA_HOME goto named
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if defined JAVA goto found
>&2 echo leukostack: There is no Java: set JAVA_HOME to a JDK %NEEDED% or later, or put its java on the PATH.
exit /b 3

:named
set "JAVA_HOME=%JAVA_HOME:"=%"
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto found
>&2 echo leukostack: JAVA_HOME names a folder without bin\java.exe, "%JAVA_HOME%"; it has to name a JDK %NEEDED% or later.
exit /b 3

rem The version stands in a file that comes with Java, which takes no time, or else java says it.
:found
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%A in ("%RELEASE%") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not defined VERSION for /f "tokens=1-3" %%A in ('call "%JAVA%" -version 2^>^&1') do if "%%B"=="version" set "VERSION=%%~C"
if not defined VERSION set "VERSION=0"
for /f "delims=.-+ " %%V in ("%VERSION%") do set "MAJOR=%%V"
if %MAJOR% GEQ %NEEDED% goto start
>&2 echo leukostack: Java %NEEDED% or later is needed, and "%JAVA%" is %VERSION%: set JAVA_HOME to a JDK %NEEDED% or later.
exit /b 3

:start
rem An export lives for seconds: it has a smaller cache, if there is one, and the simplest collector, unless another is named.
rem All else has a heap that suffices on any machine. What the user says of the heap wins, in whichever variable it is said.
set "OPTIONS=%JAVA_OPTS% %JDK_JAVA_OPTIONS% %JAVA_TOOL_OPTIONS% %_JAVA_OPTIONS%"
set "OPTIONS=%OPTIONS:"=%"
set "CACHE=%APP%\leukostack.aot"
set "MEMORY=-Xmx768m"
if not "%OPTIONS:-Xmx=%"=="%OPTIONS%" set "MEMORY="
if not "%OPTIONS:-Xms=%"=="%OPTIONS%" set "MEMORY="
if not "%OPTIONS:MaxRAM=%"=="%OPTIONS%" set "MEMORY="
if not "%OPTIONS:MaxHeapSize=%"=="%OPTIONS%" set "MEMORY="
if not "%~1"=="export" goto try
if exist "%APP%\export.aot" set "CACHE=%APP%\export.aot"
set "MEMORY=-XX:+UseSerialGC"
if not "%OPTIONS:+Use=%"=="%OPTIONS%" set "MEMORY="

rem A JVM that cannot start ends with 1, which would mean that something is left out: it is tried first if options may keep it.
:try
set "AOT="
if exist "%CACHE%" set AOT="-XX:AOTCache=%CACHE%"
if "%OPTIONS: =%"=="" goto run
"%JAVA%" "@%APP%\jvm.options" %MEMORY% %AOT% %JAVA_OPTS% -cp "%APP%\leukostack.jar" -version >nul 2>&1
if not errorlevel 1 goto run
>&2 echo leukostack: Java cannot start with these options:
"%JAVA%" "@%APP%\jvm.options" %MEMORY% %AOT% %JAVA_OPTS% -cp "%APP%\leukostack.jar" -version >&2
exit /b 3

:run
"%JAVA%" "@%APP%\jvm.options" %MEMORY% %AOT% %JAVA_OPTS% -cp "%APP%\leukostack.jar" org.leukostack.Main %*
exit /b %ERRORLEVEL%
