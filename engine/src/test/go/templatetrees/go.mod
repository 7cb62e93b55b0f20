module dev.chartgate/templatetrees

go 1.26
