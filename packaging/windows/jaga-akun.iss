; Inno Setup 6.3: one installer for the machine, into Program Files, which visitors of a shared account cannot write.
;
;     ISCC /DVersion=0.1.0 packaging\windows\jaga-akun.iss
;
; Not run where it was written: there is no Windows there.

[Setup]
AppId={{5B6E2A54-7C0D-4B55-9B1D-3F2C8E6D7A10}
AppName=Jaga Akun
AppVersion={#Version}
AppPublisher=The authors of Jaga Akun
DefaultDirName={commonpf}\Jaga Akun
DisableDirPage=yes
DisableProgramGroupPage=yes
PrivilegesRequired=admin
MinVersion=10.0
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
ChangesEnvironment=yes
Compression=lzma2/max
SolidCompression=yes
SourceDir=..\..
OutputDir=build\windows
OutputBaseFilename=jaga-akun-{#Version}-x64
LicenseFile=LICENSE
UninstallDisplayIcon={app}\Jaga Akun.exe

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "build\folder\jaga-akun\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{commonprograms}\Jaga Akun"; Filename: "{app}\Jaga Akun.exe"

[Registry]
; "Open with" of a saved mail. Nobody's own choice of a mail program is changed.
Root: HKLM; Subkey: "Software\Classes\JagaAkun.eml"; ValueType: string; ValueData: "Email"; Flags: uninsdeletekey
Root: HKLM; Subkey: "Software\Classes\JagaAkun.eml\shell\open\command"; ValueType: string; ValueData: """{app}\Jaga Akun.exe"" ""%1"""
Root: HKLM; Subkey: "Software\Classes\.eml\OpenWithProgids"; ValueType: string; ValueName: "JagaAkun.eml"; ValueData: ""; Flags: uninsdeletevalue

[UninstallDelete]
Type: filesandordirs; Name: "{app}"

[Code]
{ `jaga-akun` in a terminal: its folder is in the path of the machine as long as it is installed. }
const
  Variables = 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment';

procedure ChangePath(Wanted: Boolean);
var
  Folders, Ours: String;
begin
  if not RegQueryStringValue(HKLM, Variables, 'Path', Folders) then
    exit;
  Ours := ';' + ExpandConstant('{app}') + ';';
  Folders := Folders + ';';
  StringChangeEx(Folders, Ours, ';', True);
  if Wanted then
    Folders := Folders + Copy(Ours, 2, Length(Ours));
  RegWriteExpandStringValue(HKLM, Variables, 'Path', Copy(Folders, 1, Length(Folders) - 1));
end;

procedure CurStepChanged(CurStep: TSetupStep);
begin
  if CurStep = ssPostInstall then
    ChangePath(True);
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if CurUninstallStep = usPostUninstall then
    ChangePath(False);
end;
