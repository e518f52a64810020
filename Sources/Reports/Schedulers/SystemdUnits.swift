import Domain

/// A service and a timer for systemd that close the nights: unit files to copy.
public struct SystemdUnits: Sendable {
    /// One of the two files.
    public enum Kind: String, CaseIterable, Sendable {
        case service, timer
    }

    public var run: NightlyRun
    /// What both are called, without `.service` and `.timer`.
    public var name: String
    /// The user that the run is.
    public var user: String

    /// The units of a run.
    public init(run: NightlyRun, name: String, user: String) {
        (self.run, self.name, self.user) = (run, name, user)
    }

    /// One file, or nil: both, the service first.
    public func text(_ kind: Kind?) -> String {
        switch kind {
        case .service: service
        case .timer: timer
        case nil: "\(service)\n\(timer)"
        }
    }

    private var service: String {
        """
        # \(name).service: closes every night up to yesterday (UTC). The timer of the same name starts it.
        # Put both files into /etc/systemd/system, then:
        #   systemctl daemon-reload && systemctl enable --now \(name).timer
        # The user reads the input and the settings, and owns the output folder and that of the ledger.
        [Unit]
        Description=Close the billing nights
        Documentation=man:nightbill-run(1)
        RequiresMountsFor=\(([run.input, run.output, run.ledgerFolder]).map(SystemdText.word).joined(separator: " "))
        # A unit of yours that tells somebody when a night was not closed:
        #OnFailure=tell-billing@%N.service

        [Service]
        Type=oneshot
        User=\(user)
        ExecStart=\(commandLine)
        # 3: done, with rows, conflicts or held charges to look at. They are in the journal.
        SuccessExitStatus=3
        # A night takes as long as it takes. One that is stopped is closed by the next run.
        TimeoutStartSec=infinity
        # The program ends the programs that it started.
        KillMode=mixed
        UMask=0027

        \(hardening.joined(separator: "\n"))

        """
    }

    private var timer: String {
        """
        # \(name).timer: starts \(name).service every day.
        [Unit]
        Description=Close the billing nights every day

        [Timer]
        OnCalendar=*-*-* \(run.time):00 UTC
        # A machine that was off at that time starts the service when it is on again.
        Persistent=true
        AccuracySec=1min

        [Install]
        WantedBy=timers.target

        """
    }

    private var commandLine: String {
        // The program itself is a path, in which no dollar sign counts.
        var lines = ["\(SystemdText.word(run.program)) run"]
        lines += run.options.map { "\($0.name) \(SystemdText.argument($0.value))" }
        if !run.more.isEmpty { lines.append(run.more.map(SystemdText.argument).joined(separator: " ")) }
        return lines.joined(separator: " \\\n    ")
    }

    // MARK: What the run may do

    private static let homes = ["/home", "/root", "/run/user"]
    private static let temporary = ["/tmp", "/var/tmp"]

    private var hardening: [String] {
        var lines = ["# Of all files it changes only those in these folders.", "ProtectSystem=strict"]
        lines.append("ReadWritePaths=\(run.changedFolders.map(SystemdText.word).joined(separator: " "))")
        if !run.changedFolders.contains(run.input) {
            // Its absence is the program's to report.
            lines.append("ReadOnlyPaths=\(SystemdText.word("-\(run.input)"))")
        }
        lines += [
            "ProtectHome=\(run.touches(Self.homes) ? "read-only" : "yes")",
            "PrivateTmp=\(run.touches(Self.temporary) ? "no" : "yes")",
        ]
        lines += ["", "# It needs no network, no device and no privilege.", "PrivateNetwork=yes"]
        lines += Self.always
        guard run.validatorWords.isEmpty else {
            return lines + [
                "# The validators of the settings may be programs that compile while they run, and talk to themselves.",
                "MemoryDenyWriteExecute=no",
                "RestrictAddressFamilies=AF_UNIX",
            ]
        }
        return lines + ["MemoryDenyWriteExecute=yes", "ProcSubset=pid", "RestrictAddressFamilies=none"]
    }

    private static let always = [
        "IPAddressDeny=any", "PrivateDevices=yes", "PrivateIPC=yes", "CapabilityBoundingSet=", "AmbientCapabilities=",
        "NoNewPrivileges=yes", "ProtectClock=yes", "ProtectControlGroups=yes", "ProtectHostname=yes",
        "ProtectKernelLogs=yes", "ProtectKernelModules=yes", "ProtectKernelTunables=yes", "ProtectProc=invisible",
        "LockPersonality=yes", "RestrictNamespaces=yes", "RestrictRealtime=yes", "RestrictSUIDSGID=yes",
        "SystemCallArchitectures=native", "SystemCallFilter=@system-service", "SystemCallFilter=~@resources @setuid",
        "SystemCallErrorNumber=EPERM",
    ]
}
