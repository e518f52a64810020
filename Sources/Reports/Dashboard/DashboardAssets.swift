extension DashboardSite {
    /// The style and the script of all pages.
    public static let assets = [
        DashboardFile(path: "dashboard.css", bytes: PackageResources.dashboard_css),
        DashboardFile(path: "dashboard.js", bytes: PackageResources.dashboard_js),
    ]
}
